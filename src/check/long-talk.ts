import { formatDuration } from '../model/minutes.ts';
import type { Activity } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { activityName, modulesOf } from './modules.ts';
import { doMinutesAddUp, isLed, momentsOf } from './teaching.ts';

/** Minutes that people listen on end. */
const LONGEST = 20;

/** Nobody talks for more than twenty minutes without a question, an exercise or something to do. */
export const longTalk: Check = {
  rules: ['activity/long-talk'],
  *run(curriculum, context) {
    if (!isLed(curriculum)) return;
    for (const module of modulesOf(curriculum)) {
      if (isFaulty(context, module.yamlFile) || isFaulty(context, module.content.file)) continue;
      if (!doMinutesAddUp(module)) continue;
      for (const activity of module.activities) {
        const talk = longestTalk(activity);
        if (!talk || talk.minutes <= LONGEST) continue;
        yield {
          rule: 'activity/long-talk',
          message: `In ${activityName(activity)}, participants listen for ${formatDuration(talk.minutes)} on end; ${formatDuration(LONGEST)} are the most.`,
          hint: 'Divide it by a question, an exercise or a turn to a neighbor (:::ask, ::write, :::do).',
          place: talk.place,
        };
      }
    }
  },
};

interface Talk {
  readonly minutes: number;
  readonly place: Place;
}

/**
 * The longest of an activity, at its first step. A step during which something is asked counts for none: nobody knows how long people listened
 * before.
 */
function longestTalk(activity: Activity): Talk | undefined {
  let longest: Talk | undefined;
  let current: Talk | undefined;
  let before: Talk | undefined;
  for (const moment of [...momentsOf(activity), undefined]) {
    if (moment?.kind === 'told') {
      before = current;
      current = { minutes: (current?.minutes ?? 0) + moment.minutes, place: current?.place ?? moment.place };
      continue;
    }
    const whole = moment && !moment.isTimed ? before : current;
    if (whole && whole.minutes > (longest?.minutes ?? 0)) longest = whole;
    current = undefined;
    before = undefined;
  }
  return longest;
}
