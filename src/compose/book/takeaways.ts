import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import type { ProseContext } from '../prose.ts';
import { inlineList } from './lists.ts';

/** What participants take home, at the end of a module. */
export function takeaways({ takeaways }: Module, context: ProseContext): Element[] {
  if (takeaways.length === 0) return [];
  return [
    h('div', { className: ['takeaways'] }, [
      h('h4', { className: ['title-3'] }, context.words.takeaways),
      inlineList(takeaways, context),
    ]),
  ];
}
