import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Slide } from '../deck/slide.ts';
import type { Strings } from '../strings.ts';

/** A small picture of a slide, drawn from the slide itself and therefore never out of date. */
export function thumbnail(slide: Slide, words: Strings): Element {
  return h(
    'div',
    { className: ['thumb'], role: 'img', ariaLabel: `${words.slide(slide.number)}: ${slide.title}` },
    h('div', { ariaHidden: 'true' }, still(slide.section)),
  );
}

/** A picture has no headings of the outline, no links to step on and no ids. */
function still(node: Element): Element {
  const { id: _id, href, tabIndex: _tabIndex, ...kept } = node.properties;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  const classes = Array.isArray(kept.className) ? kept.className : [];
  return {
    ...node,
    tagName: level ? 'div' : node.tagName === 'a' ? 'span' : node.tagName,
    properties: {
      ...kept,
      ...(node.tagName === 'use' ? { href } : {}),
      ...(level ? { className: [...classes, Number(level) <= 2 ? 'h2' : 'h3'] } : {}),
    },
    children: node.children.map((child: ElementContent) => (child.type === 'element' ? still(child) : child)),
  };
}
