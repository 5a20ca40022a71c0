import type { Activity, Day } from '../model/curriculum.ts';

/** Minutes of a day by what they are; `instructional` counts towards the promised hours. */
export interface DayMinutes {
  readonly instructional: number;
  readonly optional: number;
  readonly breaks: number;
  readonly meals: number;
  readonly events: number;
  readonly clock: number;
}

export function minutesOfDay({ entries }: Day): DayMinutes {
  let [instructional, optional, breaks, meals, events] = [0, 0, 0, 0, 0];
  for (const entry of entries) {
    const length = entry.minutes ?? 0;
    if (entry.kind === 'break') breaks += length;
    else if (entry.kind === 'lunch') meals += length;
    else if (entry.kind === 'event') {
      if (entry.counts) instructional += length;
      else events += length;
    } else if (entry.kind === 'module') {
      for (const { activity } of entry.activities) {
        if (activity?.isOptional) optional += lengthOf(activity);
        else if (activity) instructional += lengthOf(activity);
      }
    }
  }
  return { instructional, optional, breaks, meals, events, clock: instructional + optional + breaks + meals + events };
}

const lengthOf = (activity: Activity): number => activity.minutes?.value ?? 0;
