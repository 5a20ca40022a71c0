import type { Curriculum } from '../model/curriculum.ts';
import type { CoverTarget } from '../model/framework.ts';
import { type Minutes, sumMinutes } from '../model/minutes.ts';
import type { Activity, Module } from '../model/module.ts';
import { countedActivities } from './counted-activities.ts';

/** Something that covers, by the word that an author wrote for it. */
export interface Entry {
  readonly id: string;
  readonly target: CoverTarget | undefined;
}

/** What covers an outcome, or works towards an objective. */
export interface Cover {
  /** Modules that take part, in the order of the course. */
  readonly parts: readonly Part[];
  /** Of all of them, each activity once; undefined where that cannot be known. */
  readonly minutes: Minutes | undefined;
}

export interface Part {
  readonly module: Module;
  readonly activities: readonly CountedActivity[];
  /** True if all activities of the module that are not optional take part. */
  readonly isWhole: boolean;
  readonly minutes: Minutes | undefined;
}

export interface CountedActivity {
  readonly activity: Activity;
  /** The ids of the entries that bring it, in their order; several bring its minutes once. */
  readonly through: readonly string[];
}

/** Puts together what several entries bring. */
export function coverOf(entries: readonly Entry[], curriculum: Curriculum): Cover {
  const found = entries.map(({ id, target }) => ({ id, activities: target && countedActivities(target, curriculum) }));
  const through = new Map<Activity, string[]>();
  for (const { id, activities = [] } of found) {
    for (const activity of new Set(activities)) {
      const ids = through.get(activity) ?? [];
      through.set(activity, ids.includes(id) ? ids : [...ids, id]);
    }
  }
  const parts = curriculum.modules.flatMap((module) => partOf(module, through));
  const isKnown = found.every(({ activities }) => activities);
  return { parts, minutes: isKnown ? sumMinutes(parts.map(({ minutes }) => minutes)) : undefined };
}

function partOf(module: Module, through: ReadonlyMap<Activity, readonly string[]>): Part[] {
  const activities = module.activities.flatMap((activity) => {
    const ids = through.get(activity);
    return ids ? [{ activity, through: ids }] : [];
  });
  if (activities.length === 0) return [];
  const timed = module.activities.filter(({ isOptional }) => !isOptional);
  return [
    {
      module,
      activities,
      isWhole: activities.length === timed.length,
      minutes: sumMinutes(activities.map(({ activity }) => activity.minutes?.value)),
    },
  ];
}
