import type { Element } from 'hast';
import { h } from 'hastscript';
import { linesOf } from '../deck/fit.ts';
import type { ProseContext } from '../prose.ts';

/** The head of a form; the first one names the file. */
export const formHead = (title: string, isFirst: boolean, { curriculum, words }: ProseContext): Element[] => [
  isFirst
    ? h('h1', { className: ['label'] }, words.paperwork.of(curriculum.title))
    : h('p', { className: ['label'] }, curriculum.title),
  h('h2', { className: ['title-2'] }, title),
];

/** Of base.css, in millimeters: sizes and lines of the label and of the title, and their width. */
const LABEL = { size: 3.6, line: 4.5 };
const TITLE = { size: 7.4, line: 8.2 };
const WIDTH = 166;

/** What a head is higher than one with a line for each of its parts, in millimeters. */
export function extraHeight(label: string, title: string): number {
  const labels = linesOf(label, LABEL.size, WIDTH) - 1;
  const titles = linesOf(title, TITLE.size, WIDTH, 'voice') - 1;
  return labels * LABEL.line + titles * TITLE.line;
}
