import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Paper } from '../../model/document.ts';
import { linesOf } from '../deck/fit.ts';
import type { ProseContext } from '../prose.ts';
import { isLarge } from '../sheets.ts';

/** The head of a form; the first one names the file. */
export const formHead = (title: string, isFirst: boolean, { curriculum, words }: ProseContext): Element[] => [
  isFirst
    ? h('h1', { className: ['label'] }, words.paperwork.of(curriculum.title))
    : h('p', { className: ['label'] }, curriculum.title),
  h('h2', { className: ['title-2'] }, title),
];

/** Of base.css and large-print.css, in millimeters: sizes and lines of the label and of the title, and their width. */
const HEAD = {
  regular: { label: { size: 3.6, line: 4.5 }, title: { size: 7.4, line: 8.2 } },
  large: { label: { size: 6.7, line: 8.5 }, title: { size: 9.5, line: 11 } },
};
const WIDTH = 166;

/** What a head is higher than one with a line for each of its parts, in millimeters. */
export function extraHeight(head: string, name: string, paper: Paper): number {
  const { label, title } = isLarge(paper) ? HEAD.large : HEAD.regular;
  const labels = linesOf(head, label.size, WIDTH) - 1;
  const titles = linesOf(name, title.size, WIDTH, 'voice') - 1;
  return labels * label.line + titles * title.line;
}
