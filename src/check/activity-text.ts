import type { Activity, Module } from '../model/module.ts';
import type { CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';

/**
 * True if what stands under an activity's heading is all of its text and nothing else: every part of it could be read, and
 * the next heading, if there is one, is that of the next activity. Without that heading the next activity's text would be counted with it;
 * with a heading of no activity, some of its own would not be.
 */
export function isTextSure(module: Module, activity: Activity, context: CheckContext): boolean {
  const { headings, activities, content } = module;
  const own = headings.flatMap((heading, index) => (heading.activity === activity ? index : []));
  const [at] = own;
  if (at === undefined || own.length > 1) return false;
  const next = headings[at + 1];
  const following = activities[activities.indexOf(activity) + 1];
  const end = next ? next.place.line - 1 : Number.POSITIVE_INFINITY;
  const isAllOwn = next ? next.activity !== undefined && next.activity === following : following === undefined;
  return isAllOwn && !isFaulty(context, content.file, headings[at]?.place.line, end);
}
