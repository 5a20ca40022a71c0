import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import type { ProseContext } from '../prose.ts';
import { participantsOf } from './amounts.ts';
import { sizesOf } from './groups-page.ts';
import { groupsText } from './groups-text.ts';

/** How people sit together in a module: each size of group once, with the activities that ask for it. */
export function moduleGroups(module: Module, { curriculum, options, words }: ProseContext): Element | undefined {
  const people = participantsOf(curriculum, options);
  const items = sizesOf([module]).map((size) => {
    const activities = module.activities.filter(({ group }) => group === size).map(({ title }) => title.value);
    const groups = people === undefined ? words.guideDay.inGroupsOf(size) : groupsText(people, size, words);
    return h('li', words.guideDay.inActivities(groups, activities));
  });
  return items.length > 0 ? h('ul', items) : undefined;
}
