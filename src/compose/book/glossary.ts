import { h } from 'hastscript';
import { termAnchor } from '../anchors.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { type Part, part } from './matter.ts';
import { alphabetically } from './order.ts';

export function glossary(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  if (curriculum.glossary.length === 0) return [];
  const terms = alphabetically(curriculum.glossary, ({ term }) => term);
  const items = terms.map(({ id, term, also, definition }) =>
    h('div', { id: termAnchor(id) }, [
      h('dt', term),
      h('dd', [
        ...renderInline(definition.nodes, context),
        also.length > 0 ? h('span', { className: ['quiet'] }, ` ${words.pages.also(also)}`) : '',
      ]),
    ]),
  );
  return [
    part({ on: 'back', anchor: 'glossary', title: words.glossary }, [h('dl', { className: ['entries'] }, items)]),
  ];
}
