import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import { fileAnchor } from '../anchors.ts';
import { cardSets } from '../cards/card-sets.ts';
import { setsText } from '../cards/sets-text.ts';
import { printed } from '../handouts/handout-sheets.ts';
import { pagePhrase } from '../page-phrase.ts';
import type { ProseContext } from '../prose.ts';

/** What a module puts into people’s hands: its handouts, with their pages of the workbook, and its sets of role cards. */
export function handOut(module: Module, context: ProseContext): Element | undefined {
  const { curriculum, words } = context;
  const { guideDay, paging } = words;
  const handouts = printed(context)
    .filter((found) => found.module.id === module.id)
    .map(({ handout }) =>
      h('li', [
        `“${handout.title}”`,
        pagePhrase(words, 'workbook', fileAnchor(handout.path), (page) => `, ${paging.workbookPage(page)}`),
      ]),
    );
  const cards = cardSets(curriculum)
    .filter((set) => set.module?.id === module.id)
    .map((set) => ({ title: set.title, sets: setsText(set, context) }));
  // What is needed in the same number is said once.
  const sets = [...new Set(cards.map((set) => set.sets))].map((text) => {
    const titles = cards.flatMap((set) => (set.sets === text ? [set.title] : []));
    return h('li', guideDay.cardsFor(titles, text));
  });
  const items = [...handouts, ...sets];
  return items.length > 0 ? h('ul', items) : undefined;
}
