import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Activity, Module } from '../model/module.ts';
import { bareTitle } from '../model/slug.ts';
import { walk } from './walk.ts';

/** Headings of another level, or inside something, that repeat the title of an activity which has no heading of its own. */
export function findHeadingTwins({ activities, content }: Module): Map<Activity, Heading> {
  const twins = new Map<Activity, Heading>();
  const bare = (activity: Activity): string => bareTitle(activity.title.value);
  const waiting = new Map(activities.filter(({ heading }) => !heading).map((activity) => [bare(activity), activity]));
  for (const { node, isTopLevel } of waiting.size > 0 ? walk(content.children) : []) {
    if (node.type !== 'heading' || (isTopLevel && (node as Heading).depth === 2)) continue;
    const activity = waiting.get(bareTitle(plainText(node)));
    if (activity && !twins.has(activity)) twins.set(activity, node as Heading);
  }
  return twins;
}
