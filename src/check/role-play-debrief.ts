import type { Activity, Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { activityName, modulesOf } from './modules.ts';
import { isLed } from './teaching.ts';
import { isDirective, walk } from './walk.ts';

/** Whoever has played a role talks about it and steps out of it, in the same module. */
export const rolePlayDebrief: Check = {
  rules: ['activity/debrief'],
  *run(curriculum, context) {
    if (!isLed(curriculum)) return;
    for (const module of modulesOf(curriculum)) {
      if (isFaulty(context, module.yamlFile) || isFaulty(context, module.content.file)) continue;
      const last = module.activities.findLast(({ method, isOptional }) => method === 'role-play' && !isOptional);
      if (!last || isDebriefed(last, module)) continue;
      yield {
        rule: 'activity/debrief',
        message: `${activityName(last)} is a role play, and neither in it nor after it in its module is there a debrief.`,
        hint: 'Write a “:::debrief” with minutes at its end: what did each of you notice, and who are you again?',
        place: last.title.place,
      };
    }
  },
};

/** By a directive, or by a title that says so. */
const isDebriefed = (activity: Activity, { activities }: Module): boolean =>
  activities
    .slice(activities.indexOf(activity))
    .some(
      ({ title, content }) =>
        /\bdebrief/i.test(title.value) ||
        walk(content.children).some(({ node }) => isDirective(node) && node.name === 'debrief'),
    );
