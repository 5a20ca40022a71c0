import { type Minutes, sumMinutes } from '../model/minutes.ts';
import type { Activity, Module } from '../model/module.ts';

/** An activity whose own figure is the mistake, with the minutes that its steps take. */
export interface MisstatedActivity {
  readonly activity: Activity;
  readonly steps: Minutes;
}

/**
 * The one activity whose minutes are wrong, where that alone explains why the activities do not add up to the module's minutes:
 * with what its steps add up to, they would. Then that is one mistake, and it is reported once, at the module.
 */
export function misstatedActivity({ activities, minutes }: Module): MisstatedActivity | undefined {
  const required = activities.filter(({ isOptional }) => !isOptional);
  const sum = sumMinutes(required.map((activity) => activity.minutes?.value));
  if (sum === undefined || !minutes || sum === minutes.value) return undefined;
  for (const activity of required) {
    const steps = sumMinutes(activity.steps.map((step) => step.minutes));
    const stated = activity.minutes?.value;
    if (activity.steps.length === 0 || steps === undefined || stated === undefined) continue;
    if (sum - stated + steps === minutes.value) return { activity, steps };
  }
  return undefined;
}
