import type { Agenda, AgendaEntry, Day, ScheduledActivity } from '../../src/model/agenda.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { minutes, sumMinutes } from '../../src/model/minutes.ts';
import type { Activity, Module } from '../../src/model/module.ts';
import type { Place, Written } from '../../src/model/place.ts';

import { activitiesOf, type Plan, type PlannedEntry } from './agenda-plan.ts';

/** The plan as a curriculum; every place is its own. */
export function planToCurriculum({ promised, modules: planned, days }: Plan): Curriculum {
  let line = 0;
  const place = (): Place => ({ file: 'curriculum.yaml', line: ++line, column: 1, endLine: line, endColumn: 2 });
  const written = <T>(value: T): Written<T> => ({ value, place: place() });
  const modules = planned.map(({ minutes: own, activities }, index): Module => {
    const resolved = activities.map(
      (each, position): Activity => ({
        ...({} as Activity),
        id: `a${position}`,
        place: place(),
        title: written(`Activity ${position}`),
        minutes: written(minutes(each.minutes)),
        steps: [],
        isOptional: each.isOptional,
      }),
    );
    return {
      ...({} as Module),
      id: `m${index}`,
      number: index + 1,
      title: written(`Module ${index}`),
      minutes: written(minutes(own)),
      activities: resolved,
      yamlFile: `modules/m${index}/module.yaml`,
    };
  });
  const entryOf = (entry: PlannedEntry, start: number): AgendaEntry => {
    const base = { place: place(), start };
    if (entry.kind === 'event') {
      return { ...base, ...entry, minutes: minutes(entry.minutes), title: 'Event', notes: undefined };
    }
    if (entry.kind !== 'module')
      return { ...base, kind: entry.kind, minutes: minutes(entry.minutes), title: undefined };
    const module = modules[entry.module];
    const activities = activitiesOf(entry, planned).map((index): ScheduledActivity => {
      const activity = module?.activities[index];
      return { id: `a${index}`, place: place(), activity, start };
    });
    const length = sumMinutes(activities.map(({ activity }) => activity?.minutes?.value));
    const isPart = entry.activities !== undefined;
    return {
      ...base,
      kind: 'module',
      id: written(`m${entry.module}`),
      module,
      activities,
      minutes: length,
      isContinued: false,
      isPart,
    };
  };
  const laidOut = days.map(({ start, end, entries }, index): Day => {
    let now = start;
    const own = entries.map((entry) => {
      const found = entryOf(entry, now);
      now += found.minutes ?? 0;
      return found;
    });
    return {
      number: index + 1,
      place: place(),
      title: `Day ${index + 1}`,
      date: undefined,
      start,
      end: end === undefined ? undefined : written(end),
      entries: own,
    };
  });
  const agenda: Agenda = {
    id: 'plan',
    file: 'agendas/plan.yaml',
    place: place(),
    title: 'Plan',
    delivery: 'in-person',
    timezone: undefined,
    daysPlace: place(),
    days: laidOut,
    isComplete: true,
  };
  const entries = modules.map((module) => ({ id: written(module.id), module }));
  const section = { id: 's', number: 1, title: 'Section', purpose: undefined, place: place(), entries, modules };
  return {
    ...({} as Curriculum),
    path: '.',
    place: { ...place(), file: 'curriculum.yaml' },
    promised: written(minutes(promised)),
    sections: [section],
    modules,
    unlisted: [],
    agendaIds: [written('plan')],
    agendas: [agenda],
    filePaths: new Set(['agendas/plan.yaml']),
  };
}
