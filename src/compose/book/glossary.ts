import { h } from 'hastscript';
import { slug } from '../../model/slug.ts';
import { termAnchor } from '../anchors.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { type Part, part } from './matter.ts';
import { alphabetically } from './order.ts';

export function glossary(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  if (curriculum.glossary.length === 0) return [];
  const terms = alphabetically(curriculum.glossary, curriculum.language, ({ term }) => term);
  const items = terms.map(({ id, term, also, definition }) => {
    const names = otherNames(term, also);
    return h('div', { id: termAnchor(id) }, [
      h('dt', term),
      h('dd', [
        ...renderInline(definition.nodes, context),
        names.length > 0 ? h('span', { className: ['quiet'] }, ` ${words.pages.also(names)}`) : '',
      ]),
    ]);
  });
  return [
    part({ on: 'back', anchor: 'glossary', title: words.glossary }, [h('dl', { className: ['entries'] }, items)]),
  ];
}

/** Other names that a reader would not recognize anyway: an inflection or another spelling of the same is left out. */
function otherNames(term: string, also: readonly string[]): string[] {
  const seen = [slug(term)];
  return also.filter((name) => {
    const own = slug(name);
    const isForm = seen.some((known) => own === known || own === `${known}s` || `${own}s` === known);
    seen.push(own);
    return !isForm;
  });
}
