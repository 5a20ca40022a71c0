/** Every figure of a course that an author writes, and the same course with one of them changed. */
import type { Course, CourseActivity, CourseDay } from './course.ts';

export const FIGURE_KINDS = [
  'promise',
  'module',
  'activity',
  'optional',
  'step',
  'counted',
  'event',
  'pause',
  'start',
  'end',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface Figure {
  readonly kind: FigureKind;
  readonly name: string;
  readonly value: number;
  write(value: number): Course;
}

const replaced = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((other, index) => (index === at ? one : other));

export function figuresOf(course: Course): Figure[] {
  const { promised, modules, agendas } = course;
  const figures: Figure[] = [
    { kind: 'promise', name: 'hours', value: promised, write: (value) => ({ ...course, promised: value }) },
  ];
  modules.forEach((module, at) => {
    const put = (changed: typeof module): Course => ({ ...course, modules: replaced(modules, at, changed) });
    const { activities } = module;
    figures.push({
      kind: 'module',
      name: module.id,
      value: module.minutes,
      write: (minutes) => put({ ...module, minutes }),
    });
    activities.forEach((activity, index) => {
      const putActivity = (changed: CourseActivity): Course =>
        put({ ...module, activities: replaced(activities, index, changed) });
      figures.push({
        kind: activity.isOptional ? 'optional' : 'activity',
        name: `${module.id}/${activity.id}`,
        value: activity.minutes,
        write: (minutes) => putActivity({ ...activity, minutes }),
      });
      activity.steps.forEach((minutes, step) => {
        figures.push({
          kind: 'step',
          name: `${module.id}/${activity.id}, step ${step + 1}`,
          value: minutes,
          write: (value) => putActivity({ ...activity, steps: replaced(activity.steps, step, value) }),
        });
      });
    });
  });
  agendas.forEach((agenda, at) => {
    agenda.days.forEach((day, index) => {
      const put = (changed: CourseDay): Course => ({
        ...course,
        agendas: replaced(agendas, at, { ...agenda, days: replaced(agenda.days, index, changed) }),
      });
      const name = `${agenda.id}, day ${index + 1}`;
      figures.push({ kind: 'start', name, value: day.start, write: (start) => put({ ...day, start }) });
      if (day.end !== undefined)
        figures.push({ kind: 'end', name, value: day.end, write: (end) => put({ ...day, end }) });
      day.entries.forEach((entry, position) => {
        if (entry.kind === 'module') return;
        figures.push({
          kind: entry.kind === 'event' ? (entry.counts ? 'counted' : 'event') : 'pause',
          name: `${name}, entry ${position + 1}`,
          value: entry.minutes,
          write: (minutes) => put({ ...day, entries: replaced(day.entries, position, { ...entry, minutes }) }),
        });
      });
    });
  });
  return figures;
}

/** Whether a figure can be written: minutes from 1, clock times of one day. */
export const isWritable = (kind: FigureKind, value: number): boolean =>
  kind === 'start' || kind === 'end' ? value >= 0 && value < 1440 : value >= 1;
