import type { Element } from 'hast';
import { h } from 'hastscript';
import { pageNumber } from '../page-phrase.ts';
import type { ProseContext } from '../prose.ts';
import type { HandoutSheet } from './handout-sheets.ts';

/** What there is to copy, and where it stands. How often is a matter of materials, which are not a participant’s. */
export function contents(sheets: readonly HandoutSheet[], { words }: ProseContext): Element {
  const { handoutFile } = words;
  const column = (text: string, className?: string) => h('th', { scope: 'col', className }, text);
  const row = ({ handout, module, anchor }: HandoutSheet) =>
    h('tr', [
      h('td', [
        h('a', { href: `#${anchor}` }, handout.title),
        h('small', handoutFile.ofModule(module.number, module.title.value)),
      ]),
      h('td', { className: ['num'] }, pageNumber('handouts', anchor)),
    ]);
  return h('section', { className: ['page', 'overview', 'on-front'], id: 'contents' }, [
    h('h1', { className: ['title-1'] }, handoutFile.title),
    h('p', { className: ['voice'] }, handoutFile.lead),
    h('table', { className: ['grid'] }, [
      h('thead', h('tr', [column(handoutFile.handout), column(handoutFile.firstPage, 'num')])),
      h('tbody', sheets.map(row)),
    ]),
  ]);
}
