import type { Element } from 'hast';
import { h } from 'hastscript';
import { pageNumber } from '../page-phrase.ts';
import type { ProseContext } from '../prose.ts';
import type { CardSet } from './card-sets.ts';
import { setsOf } from './sets-text.ts';
import { backAnchor, frontAnchor, type NumberedSheet } from './sheet-pages.ts';

/** What the file holds: each set with its pages and how often to print them, and how to print. */
export function overview(sheets: readonly NumberedSheet[], context: ProseContext): Element {
  const { cards } = context.words;
  const column = (text: string, className?: string) => h('th', { scope: 'col', className }, text);
  const columns = [
    column(cards.activity),
    column(cards.count, 'num'),
    column(cards.pages, 'num'),
    column(cards.sets, 'num'),
  ];
  const sets = [...new Set(sheets.map(({ set }) => set))];
  const rows = sets.map((set) =>
    row(
      set,
      sheets.filter((sheet) => sheet.set === set).map(({ number }) => number),
      context,
    ),
  );
  return h('section', { className: ['page', 'overview', 'on-front'], id: 'overview' }, [
    h('h1', { className: ['title-1'] }, cards.title),
    h('p', { className: ['voice'] }, cards.lead),
    h('table', { className: ['grid'] }, [h('thead', h('tr', columns)), h('tbody', rows)]),
    h('h2', { className: ['title-3', 'apart'] }, cards.howTo),
    h(
      'ol',
      cards.steps.map((step) => h('li', step)),
    ),
  ]);
}

function row(set: CardSet, sheets: readonly number[], context: ProseContext): Element {
  const { words } = context;
  const [first = 0] = sheets;
  const last = sheets.at(-1) ?? first;
  const sets = setsOf(set, context);
  const title = set.activity?.isOptional ? words.cards.optionalActivity(set.title) : set.title;
  return h('tr', [
    h('td', [
      h('a', { href: `#${frontAnchor(first)}` }, title),
      set.module ? h('small', words.cards.ofModule(set.module.number, set.module.title.value)) : '',
    ]),
    h('td', { className: ['num'] }, words.figure(set.cards.length)),
    h('td', { className: ['num'] }, [
      pageNumber('cards', frontAnchor(first)),
      words.cards.to,
      pageNumber('cards', backAnchor(last)),
    ]),
    h('td', { className: ['num'] }, sets === undefined ? words.cards.perGroup : words.figure(sets)),
  ]);
}
