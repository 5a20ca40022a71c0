import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** One line to tick off: a text, or a text with links in it. */
export type Item = string | readonly ElementContent[];

/** Items under a heading, each with a box; nothing where there is nothing to do. */
export function checklist(title: string, items: readonly Item[]): Element[] {
  if (items.length === 0) return [];
  return [
    h('section', { className: ['checklist'] }, [
      h('h3', { className: ['title-3'] }, title),
      h(
        'ul',
        { className: ['ticks'] },
        items.map((item) => h('li', h('div', typeof item === 'string' ? item : [...item]))),
      ),
    ]),
  ];
}

/** A text that ends in a link to a page of the guide. */
export const withLink = (text: string, link: readonly ElementContent[]): Item => [
  { type: 'text', value: `${text} ` },
  ...link,
  { type: 'text', value: '.' },
];
