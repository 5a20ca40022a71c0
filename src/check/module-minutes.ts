import { formatDuration, sumMinutes } from '../model/minutes.ts';
import type { Check } from './check.ts';
import { areActivitiesSure } from './earlier.ts';
import { misstatedActivity } from './misstated-activity.ts';
import { activityName, moduleName, modulesOf } from './modules.ts';
import { difference } from './wording.ts';

/** The activities of a module that are not optional add up to its minutes. */
export const moduleMinutes: Check = {
  rules: ['module/activity-minutes'],
  *run(curriculum, context) {
    for (const module of modulesOf(curriculum)) {
      const required = module.activities.filter(({ isOptional }) => !isOptional);
      const sum = sumMinutes(required.map(({ minutes }) => minutes?.value));
      if (!module.minutes || sum === undefined || sum === module.minutes.value) continue;
      if (!areActivitiesSure(module, context)) continue;
      const { value: stated, place } = module.minutes;
      const misstated = misstatedActivity(module);
      yield {
        rule: 'module/activity-minutes',
        message: `The activities of ${moduleName(module)} add up to ${formatDuration(sum)}, but it says ${formatDuration(stated)}: ${difference(sum, stated)}.`,
        hint: misstated
          ? `The steps of ${activityName(misstated.activity)} add up to ${formatDuration(misstated.steps)}: write “minutes: ${misstated.steps}” for it.`
          : `Change the minutes of an activity by ${formatDuration(Math.abs(sum - stated))}, or write “minutes: ${sum}” for the module.`,
        place,
        related: required.flatMap((activity) =>
          activity.minutes
            ? {
                message: `${activityName(activity)}: ${formatDuration(activity.minutes.value)}.`,
                place: activity.minutes.place,
              }
            : [],
        ),
      };
    }
  },
};
