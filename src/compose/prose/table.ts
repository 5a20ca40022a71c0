import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Strings } from '../strings.ts';

/** Rows whose first cell says more than this many characters need a column in which a few words stand on a line. */
const WORD = 10;

/** A cell of more characters makes its row high: such a row may stand by itself before or after a page break. */
const PARAGRAPH = 180;

/** A table of the text in the look of the books: columns have heads, cells that are left empty are to be filled in. */
export function dressTable(table: Element, words: Strings): Element {
  let hasGaps = false;
  let label = 0;
  let longest = 0;
  visit(table, 'element', (cell, index, row) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align } = cell.properties;
    const isEmpty = cell.children.length === 0;
    if (isEmpty && cell.tagName === 'td') hasGaps = true;
    longest = Math.max(longest, textOf(cell).length);
    const isFirst = row?.children.findIndex(({ type }) => type === 'element') === index;
    if (isFirst && cell.tagName === 'td') label = Math.max(label, textOf(cell).length);
    cell.properties = {};
    if (align === 'right') cell.properties.className = ['num'];
    if (align === 'center') cell.properties.className = ['mid'];
    if (cell.tagName === 'th' && !isEmpty) cell.properties.scope = 'col';
    // A head without a word is no head: screen readers would announce it as one.
    if (isEmpty) cell.tagName = 'td';
  });
  table.properties.className = [
    'grid',
    ...(hasGaps ? ['fill'] : []),
    ...(label > WORD ? ['labeled'] : []),
    ...(longest > PARAGRAPH ? ['wordy'] : []),
  ];
  return h('div', { className: ['scroll'], role: 'group', ariaLabel: words.forms.table, tabIndex: 0 }, table);
}
