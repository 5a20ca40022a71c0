import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * A draft is printed only to see where things come to stand. Chromium writes the page of an id where a link leads to it, so the
 * draft ends with a page of links to all ids that somebody asks for.
 */
export const withLinks = (body: Element, anchors: Iterable<string>): Element => ({
  ...body,
  children: [
    ...body.children,
    h(
      'div',
      { style: 'break-before: page' },
      // With spaces, for a line that cannot be broken would shrink the whole print.
      [...new Set(anchors)].flatMap((anchor) => [h('a', { href: `#${anchor}` }, '.'), ' ']),
    ),
  ],
});

/** What is not seen takes its room all the same, and no time to draw. */
export const UNSEEN = 'html * { visibility: hidden !important }';

/** What stands in a slot until its page is known: no number takes more room. */
export const WIDEST = 100;

/** Pictures of slides have a fixed size: what is in them takes time and moves nothing. */
export const withoutPictures = (node: Element): Element => ({
  ...node,
  children: isPicture(node)
    ? []
    : node.children.map((child) => (child.type === 'element' ? withoutPictures(child) : child)),
});

const isPicture = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('thumb');
