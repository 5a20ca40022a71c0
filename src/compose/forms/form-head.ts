import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../prose.ts';

/** The head of a form; the first one names the file. */
export const formHead = (title: string, isFirst: boolean, { curriculum, words }: ProseContext): Element[] => [
  isFirst
    ? h('h1', { className: ['label'] }, words.paperwork.of(curriculum.title))
    : h('p', { className: ['label'] }, curriculum.title),
  h('h2', { className: ['title-2'] }, title),
];
