import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { InlineDirectiveNode } from '../../model/content.ts';
import type { GlossaryTerm } from '../../model/curriculum.ts';
import { FACTS, type InlineName } from '../../model/directives.ts';
import { bareTitle, slug } from '../../model/slug.ts';
import { referenceAnchor, resourceAnchor, termAnchor } from '../anchors.ts';
import type { CitedBeside } from './citations.ts';
import type { ProseContext } from './context.ts';
import { factOf } from './facts.ts';
import { citation } from './references.ts';
import { unbroken as text } from './unbroken.ts';

/** What stands in the text for an inline directive: `label` is its rendered text, `key` the same as plain text. */
type InlineRenderer = (
  label: ElementContent[],
  key: string,
  context: ProseContext,
  link: (className: string, anchor: string, text: ElementContent[]) => ElementContent[],
  cited: CitedBeside,
) => ElementContent[];

/** A quoted word of up to this many characters is never broken, so that its corners stay with it. */
const SHORT_QUOTE = 24;

const RENDERERS: Record<InlineName, InlineRenderer> = {
  term(label, key, { curriculum }, link) {
    const term = findTerm(curriculum.glossary, key);
    return term ? link('term', termAnchor(term.id), label) : label;
  },
  cite(_label, key, { curriculum, words }, link, { isBefore, isAfter }) {
    const reference = curriculum.references.find(({ id }) => id === key);
    const short = reference ? link('ref', referenceAnchor(key), text(citation(reference, words))) : text(key);
    return [...(isBefore ? [] : text('(')), ...short, ...text(isAfter ? '; ' : ')')];
  },
  resource(_label, key, { curriculum }, link) {
    const resource = curriculum.resources.find(({ id }) => id === key);
    if (!resource) return text(key);
    const { name, phone } = resource;
    const number =
      phone && !name.includes(phone) ? [...text('\u00a0'), h('span', { className: ['nowrap'] }, `(${phone})`)] : [];
    return [...link('ref', resourceAnchor(key), text(name)), ...number];
  },
  quote: (label, key) => [h('i', { className: key.length > SHORT_QUOTE ? ['held', 'long'] : ['held'] }, label)],
  fact(_label, key, { curriculum, options, words }) {
    const fact = FACTS.find((name) => name === key);
    return text(fact ? factOf(fact, curriculum, options.agenda, words) : key);
  },
};

/** `isLinked` says that a link surrounds it already; slides hold no links inside themselves. */
export function renderInlineDirective(
  node: InlineDirectiveNode,
  label: ElementContent[],
  context: ProseContext,
  isLinked: boolean,
  cited: CitedBeside,
): ElementContent[] {
  const isPlain = isLinked || context.book === 'slides';
  const link = (className: string, anchor: string, inner: ElementContent[]): ElementContent[] =>
    isPlain ? inner : [h('a', { className: [className], href: `#${anchor}` }, inner)];
  return RENDERERS[node.name](label, textOf(node).trim(), context, link, cited);
}

/** By its id, its name or another name, as a reader would write it. */
function findTerm(glossary: readonly GlossaryTerm[], key: string): GlossaryTerm | undefined {
  const names = ({ id, term, also }: GlossaryTerm) => [id, term, ...also];
  const isSame = (a: string, b: string) => a !== '' && a === b;
  return glossary.find((term) =>
    names(term).some((name) => isSame(bareTitle(name), bareTitle(key)) || isSame(slug(name), slug(key))),
  );
}
