import type { Problem } from '../diagnostics/problem.ts';
import type { ModuleEntry, ScheduledActivity } from '../model/agenda.ts';
import type { Activity, Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { activityName, moduleName } from './modules.ts';
import { findOutliers } from './outliers.ts';
import { readSchedules } from './schedule.ts';

/** An agenda keeps the order in which a module has its activities. */
export const activityOrder: Check = {
  rules: ['agenda/order'],
  *run(curriculum, context) {
    for (const { isSure, entries } of readSchedules(curriculum, context)) {
      for (const module of isSure ? curriculum.modules : []) yield* disorder(module, entries.get(module.id) ?? []);
    }
  },
};

interface Occurrence {
  readonly entry: ModuleEntry;
  readonly scheduled: ScheduledActivity;
  readonly activity: Activity;
  /** The activity's place in its module. */
  readonly rank: number;
}

/** One problem for each entry that holds something out of order. */
function* disorder(module: Module, entries: readonly ModuleEntry[]): Iterable<Problem> {
  const occurrences = firstOccurrences(module, entries);
  const outliers = findOutliers(occurrences.map(({ rank }) => rank));
  const reported = new Set<ModuleEntry>();
  for (const position of outliers) {
    const outlier = occurrences[position];
    if (!outlier || reported.has(outlier.entry)) continue;
    reported.add(outlier.entry);
    const isLate = (other: Occurrence, at: number): boolean => at < position && other.rank > outlier.rank;
    const isEarly = (other: Occurrence, at: number): boolean => at > position && other.rank < outlier.rank;
    const before = occurrences.find(isLate);
    const after = occurrences.find(isEarly);
    const other = before ?? after;
    if (!other) continue;
    const [this_, that] = [activityName(outlier.activity), activityName(other.activity)];
    yield {
      rule: 'agenda/order',
      message: before
        ? `${this_} is scheduled after ${that}, but ${moduleName(module)} has it before.`
        : `${this_} is scheduled before ${that}, but ${moduleName(module)} has it after.`,
      hint: 'Schedule the activities in the order of the module, or change their order in module.yaml and module.md.',
      place: outlier.scheduled.place,
      related: [{ message: `${that} is scheduled here.`, place: other.scheduled.place }],
    };
  }
}

function firstOccurrences(module: Module, entries: readonly ModuleEntry[]): Occurrence[] {
  // Of two with one id, which is reported, the first is meant.
  const ranks = new Map(module.activities.map((activity, rank) => [activity.id, rank] as const).toReversed());
  const seen = new Set<string>();
  return entries.flatMap((entry) =>
    entry.activities.flatMap((scheduled): Occurrence[] => {
      const { id, activity } = scheduled;
      const rank = ranks.get(id);
      if (!activity || rank === undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ entry, scheduled, activity, rank }];
    }),
  );
}
