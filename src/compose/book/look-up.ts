import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { referenceAnchor, resourceAnchor, termAnchor } from '../anchors.ts';
import { pagePhrase } from '../page-phrase.ts';
import { citation } from '../prose/references.ts';
import { unbroken } from '../prose/unbroken.ts';
import type { ProseContext } from '../prose.ts';

/** What a module speaks of and the back of the book explains: on paper a link leads nowhere, so it is named with its page. */
export function lookUp(text: readonly ElementContent[], context: ProseContext): Element[] {
  const { curriculum, words } = context;
  const { lookUp } = words.paging;
  const linked = linksIn(text);
  const named = <Item>(items: readonly Item[], anchorOf: (item: Item) => string, nameOf: (item: Item) => string) =>
    items
      .map((item) => ({ anchor: anchorOf(item), name: nameOf(item) }))
      .filter(({ anchor }) => linked.has(anchor))
      .sort((a, b) => (linked.get(a.anchor) ?? 0) - (linked.get(b.anchor) ?? 0));
  const rows = [
    {
      label: lookUp.words,
      found: named(
        curriculum.glossary,
        ({ id }) => termAnchor(id),
        ({ term }) => term,
      ),
    },
    {
      label: lookUp.help,
      found: named(
        curriculum.resources,
        ({ id }) => resourceAnchor(id),
        ({ name }) => name,
      ),
    },
    {
      label: lookUp.sources,
      found: named(
        curriculum.references,
        ({ id }) => referenceAnchor(id),
        (reference) => citation(reference, words),
      ),
    },
  ].filter(({ found }) => found.length > 0);
  if (rows.length === 0) return [];
  return [
    h('dl', { className: ['look-up'] }, [
      ...rows.map(({ label, found }) =>
        h('div', [
          h('dt', label),
          h(
            'dd',
            found.map((one, index) => entry(one, index === found.length - 1, context)),
          ),
        ]),
      ),
    ]),
  ];
}

function entry(
  { anchor, name }: { readonly anchor: string; readonly name: string },
  isLast: boolean,
  { book, words }: ProseContext,
): Element {
  const page = pagePhrase(words, book, anchor, words.paging.shortPage);
  return h('span', [h('a', { href: `#${anchor}` }, unbroken(name)), page, isLast ? '' : '; ']);
}

/** Every anchor that the text leads to, with its place in the order of the text. */
export function linksIn(text: readonly ElementContent[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const node of text) {
    visit(node, 'element', ({ tagName, properties: { href } }) => {
      if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
      const anchor = href.slice(1);
      if (!found.has(anchor)) found.set(anchor, found.size);
    });
  }
  return found;
}
