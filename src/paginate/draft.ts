import type { Element } from 'hast';
import { h } from 'hastscript';
import { valuesOf } from './values-of.ts';

/** What is not seen takes its room all the same, and no time to draw; pictures of slides have a fixed size, and fillers come later. */
const STYLE = [
  'html * { visibility: hidden !important }',
  '.thumb > *, [data-filler] { display: none !important }',
].join('\n');

/**
 * A draft is printed only to see where things come to stand. Chromium writes the page of an id where a link leads to it, so the
 * draft ends with a page of links to all ids. What is added is marked, and goes before the page is printed.
 */
export const asDraft = (body: Element): Element => ({
  ...body,
  children: [
    ...body.children,
    h(
      'div',
      { dataDraft: '', style: 'break-before: page' },
      h('style', STYLE),
      // With spaces, for a line that cannot be broken would shrink the whole print.
      [...new Set(valuesOf(body, 'id'))].flatMap((anchor) => [h('a', { href: `#${anchor}` }, '.'), ' ']),
    ),
  ],
});

/** What stands in a slot until its page is known: no number takes more room. */
export const WIDEST = 100;
