import type { Element } from 'hast';
import { h } from 'hastscript';
import { participantsOf } from '../guide/amounts.ts';
import { pageNumber } from '../page-phrase.ts';
import type { ProseContext } from '../prose.ts';
import type { HandoutSheet } from './handout-sheets.ts';

/** What there is to copy, where it stands, and how often. */
export function contents(sheets: readonly HandoutSheet[], { curriculum, options, words }: ProseContext): Element {
  const { handoutFile } = words;
  const copies = participantsOf(curriculum, options);
  const column = (text: string, className?: string) => h('th', { scope: 'col', className }, text);
  const row = ({ handout, module, anchor }: HandoutSheet) =>
    h('tr', [
      h('td', [
        h('a', { href: `#${anchor}` }, handout.title),
        h('small', handoutFile.ofModule(module.number, module.title.value)),
      ]),
      h('td', { className: ['num'] }, pageNumber('handouts', anchor)),
      h('td', { className: ['num'] }, copies === undefined ? handoutFile.perParticipant : words.figure(copies)),
    ]);
  return h('section', { className: ['page', 'overview', 'on-front'], id: 'contents' }, [
    h('h1', { className: ['title-1'] }, handoutFile.title),
    h('p', { className: ['voice'] }, copies === undefined ? handoutFile.leadPlain : handoutFile.lead(copies)),
    h('table', { className: ['grid'] }, [
      h(
        'thead',
        h('tr', [column(handoutFile.handout), column(handoutFile.firstPage, 'num'), column(handoutFile.copies, 'num')]),
      ),
      h('tbody', sheets.map(row)),
    ]),
  ]);
}
