import { formatDuration } from '../model/minutes.ts';
import type { Check } from './check.ts';
import { activityName, modulesOf } from './modules.ts';

/** The range of an activity goes from fewer to more minutes, and holds the minutes that are planned. */
export const activityRange: Check = {
  rules: ['activity/range'],
  *run(curriculum) {
    for (const activity of modulesOf(curriculum).flatMap(({ activities }) => activities)) {
      if (!activity.range) continue;
      const { value, place } = activity.range;
      const [least, most] = value;
      const planned = activity.minutes?.value ?? least;
      const range = `The range of ${activityName(activity)}, ${formatDuration(least)} to ${formatDuration(most)},`;
      if (least > most) {
        yield {
          rule: 'activity/range',
          message: `${range} ends before it begins.`,
          hint: `Write the fewer minutes first: [${most}, ${least}].`,
          place,
        };
      } else if (planned < least || planned > most) {
        yield {
          rule: 'activity/range',
          message: `${range} does not hold its ${formatDuration(planned)}.`,
          hint: 'Write a range around the minutes, such as [20, 30] for 25, or change the minutes.',
          place,
          related: activity.minutes && [
            { message: `The activity takes ${formatDuration(planned)}.`, place: activity.minutes.place },
          ],
        };
      }
    }
  },
};
