import { toString as plainText } from 'mdast-util-to-string';
import type { Fix } from '../diagnostics/fix.ts';
import { formatDuration, sumMinutes } from '../model/minutes.ts';
import type { Step } from '../model/module.ts';
import { isTextSure } from './activity-text.ts';
import type { Check } from './check.ts';
import { misstatedActivity } from './misstated-activity.ts';
import { activityName, modulesOf } from './modules.ts';
import { longestOf, stepPlace } from './proposals/propose-minutes.ts';
import { difference, quoted } from './wording.ts';

/** The timed steps of an activity, if it has any, add up to its minutes. */
export const stepMinutes: Check = {
  rules: ['activity/step-minutes'],
  *run(curriculum, context) {
    for (const module of modulesOf(curriculum)) {
      const misstated = misstatedActivity(module)?.activity;
      for (const activity of module.activities) {
        if (activity === misstated) continue;
        const sum = sumMinutes(activity.steps.map(({ minutes }) => minutes));
        const stated = activity.minutes?.value;
        if (activity.steps.length === 0 || stated === undefined || sum === undefined || sum === stated) continue;
        if (!activity.heading || !isTextSure(module, activity, context)) continue;
        yield {
          rule: 'activity/step-minutes',
          message: `The steps of ${activityName(activity)} add up to ${formatDuration(sum)}, but the activity takes ${formatDuration(stated)}: ${difference(sum, stated)}.`,
          hint: `Change the minutes of a step, or of the activity, by ${formatDuration(Math.abs(sum - stated))}.`,
          place: activity.heading,
          fixes: mendLongest(activity.steps, stated - sum),
          related: [
            ...activity.steps.map((step) => ({
              message: `${stepName(step)}: ${formatDuration(step.minutes)}.`,
              place: step.place,
            })),
            ...(activity.minutes
              ? [{ message: `The activity: ${formatDuration(stated)}.`, place: activity.minutes.place }]
              : []),
          ],
        };
      }
    }
  },
};

/** The longest step, made longer or shorter by what is missing, if anything is left of it. */
function mendLongest(steps: readonly Step[], lack: number): Fix[] {
  const longest = longestOf(steps);
  const place = longest && stepPlace(longest);
  if (!longest || !place || longest.minutes + lack < 1) return [];
  const text = String(longest.minutes + lack);
  return [{ title: `Give the step ${stepName(longest)} ${text} min`, edits: [{ place, text }], isSafe: false }];
}

const stepName = ({ directive }: Step): string =>
  quoted(directive.label.map((node) => plainText(node)).join('') || directive.name);
