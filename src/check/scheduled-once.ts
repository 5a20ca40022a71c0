import type { Problem } from '../diagnostics/problem.ts';
import type { ModuleEntry, ScheduledActivity } from '../model/agenda.ts';
import { formatDuration, sumMinutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { excessOf } from './disputed-minutes.ts';
import { activityName, moduleName } from './modules.ts';
import { findRepeated, type Repeated, readSchedules, type Schedule } from './schedule.ts';
import { listed, quoted } from './wording.ts';

/** Every agenda schedules every activity that is not optional exactly once, and an optional one at most once. */
export const scheduledOnce: Check = {
  rules: ['agenda/unscheduled', 'agenda/scheduled-twice'],
  *run(curriculum, context) {
    for (const schedule of readSchedules(curriculum, context)) {
      // Something repeated stands where something else was meant: then the repetition tells of both.
      const repeating = new Set<Module>();
      const repeated = findRepeated(schedule.agenda);
      for (const module of schedule.isSure ? curriculum.modules : []) {
        for (const repetition of repetitionsIn(schedule.entries.get(module.id) ?? [], repeated)) {
          yield scheduledTwice(module, repetition, repeating.has(module) ? [] : missingFrom(module, schedule));
          repeating.add(module);
        }
      }
      const lacking = [...schedule.lacking.keys()].filter(
        (module) => !schedule.doubtful.has(module) && !repeating.has(module) && !isMeantOptional(module, schedule),
      );
      if (lacking.length > 1 && lacking.length === schedule.entries.size && isEmpty(schedule)) yield nothing(schedule);
      else for (const module of lacking) yield unscheduled(module, schedule);
    }
  },
};

/** True if what is not scheduled is just what makes the module too long: then it lacks “optional: true”, and the module's minutes tell so. */
function isMeantOptional(module: Module, { lacking }: Schedule): boolean {
  const excess = excessOf(module);
  return excess > 0 && sumMinutes((lacking.get(module) ?? []).map(({ minutes }) => minutes?.value)) === excess;
}

interface Repetition {
  readonly entry: ModuleEntry;
  /** What it schedules again. */
  readonly again: readonly ScheduledActivity[];
  /** Where the first of these stands already. */
  readonly first: ScheduledActivity;
}

/** Entries that schedule again what stands in the agenda already. */
function repetitionsIn(entries: readonly ModuleEntry[], repeated: Repeated): Repetition[] {
  return entries.flatMap((entry) => {
    const again = entry.activities.filter((scheduled) => repeated.has(scheduled));
    const first = again[0] && repeated.get(again[0]);
    return first ? [{ entry, again, first }] : [];
  });
}

function scheduledTwice(module: Module, { entry, again, first }: Repetition, missing: readonly string[]): Problem {
  const names = again.flatMap(({ activity }) => (activity ? activityName(activity) : []));
  const isAll = !entry.isPart && again.length === entry.activities.length;
  const what = isAll ? moduleName(module) : `${listed(names)} of ${moduleName(module)}`;
  const rest = missing.length > 0 ? `, and ${listed(missing)} nowhere` : '';
  return {
    rule: 'agenda/scheduled-twice',
    message: `${capitalized(what)} ${names.length > 1 && !isAll ? 'are' : 'is'} scheduled for the second time${rest}.`,
    hint: 'Schedule every activity once: delete this one, or write the activity that you mean.',
    place: (entry.isPart && again[0]?.place) || entry.place,
    related: [{ message: 'It is scheduled here first.', place: first.place }],
  };
}

const missingFrom = (module: Module, { lacking, doubtful }: Schedule): string[] =>
  doubtful.has(module) ? [] : (lacking.get(module) ?? []).map(activityName);

function unscheduled(module: Module, { agenda, lacking, entries }: Schedule): Problem {
  const activities = lacking.get(module) ?? [];
  const isWhole = entries.get(module.id)?.length === 0;
  const length = module.minutes ? ` (${formatDuration(module.minutes.value)})` : '';
  const what = isWhole
    ? `${moduleName(module)}${length}`
    : `${listed(activities.map(activityName))} of ${moduleName(module)}`;
  return {
    rule: 'agenda/unscheduled',
    message: `The agenda ${quoted(agenda.title)} does not schedule ${what}.`,
    hint: isWhole
      ? `Add “- ${module.id}” to the schedule of a day.`
      : `Add “- { module: ${module.id}, activities: [${activities.map(({ id }) => id).join(', ')}] }” to the schedule of a day.`,
    place: agenda.daysPlace,
    related: [{ message: 'This is the module.', place: module.title.place }],
  };
}

const isEmpty = ({ entries, unknown }: Schedule): boolean =>
  unknown.length === 0 && [...entries.values()].every((own) => own.length === 0);

const nothing = ({ agenda, entries }: Schedule): Problem => ({
  rule: 'agenda/unscheduled',
  message: `The agenda ${quoted(agenda.title)} schedules none of the ${entries.size} modules.`,
  hint: 'Add every module to the schedule of a day.',
  place: agenda.daysPlace,
});

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
