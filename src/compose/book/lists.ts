import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../../model/content.ts';
import { type ProseContext, renderInline } from '../prose.ts';

/** A list of inline Markdown; `isTicked` gives each item a box. */
export const inlineList = (items: readonly Inline[], context: ProseContext, isTicked = false): Element =>
  h(
    'ul',
    { className: isTicked ? ['ticks'] : [] },
    items.map(({ nodes }) => h('li', h('div', renderInline(nodes, context)))),
  );
