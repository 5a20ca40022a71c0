import { toString as plainText } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Rule } from '../diagnostics/catalogue.ts';
import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { InlineDirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { shownPath } from '../model/place.ts';
import { bareTitle, slug } from '../model/slug.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { groupByValue } from './group-by-value.ts';
import { textsOf } from './texts.ts';
import { quoted, suggestion } from './wording.ts';

/** A list of things that running text can name. */
interface NamedList {
  readonly rule: Rule;
  readonly noun: string;
  readonly file: string;
  readonly names: readonly string[];
  /** True where the words that name it are printed. */
  readonly isProse: boolean;
  has(name: string): boolean;
}

/** `:term[…]`, `:cite[…]` and `:resource[…]` name something that is in its list. */
export const namedThings: Check = {
  rules: ['glossary/unknown', 'reference/unknown', 'resource/unknown'],
  *run(curriculum, context) {
    const directives = textsOf(curriculum).flatMap(({ visits }) =>
      visits.flatMap(({ node }) => (isInline(node) ? node : [])),
    );
    for (const [directive, { rule, noun, file, names, isProse, has }] of listsOf(curriculum, context)) {
      const named = directives.filter(({ name }) => name === directive);
      const keys = named.map((node) => ({ value: plainText(node).trim(), place: node.place }));
      for (const { value, place, related, written } of groupByValue(keys.filter((key) => !has(key.value)))) {
        yield {
          rule,
          message: `There is no ${noun} ${quoted(value)} in ${file}.`,
          hint: suggestion(nearest(value, names), `Add it to ${file}.`),
          place,
          related,
          ...mendName({ name: value, written, around: { before: `:${directive}[`, after: ']' }, isProse }, names),
        };
      }
    }
  },
};

const isInline = (node: Node): node is InlineDirectiveNode => node.type === 'inlineDirective';

/** The lists by the directive that names their things; one whose file is faulty may hold more than could be read. */
function listsOf({ glossary, references, resources, path }: Curriculum, context: CheckContext): Map<string, NamedList> {
  const terms = glossary.flatMap(({ id, term, also }) => [term, id, ...also]);
  const comparable = new Set(terms.flatMap((term) => [bareTitle(term), slug(term)]).filter((term) => term !== ''));
  const lists: [string, NamedList][] = [
    [
      'term',
      {
        rule: 'glossary/unknown',
        noun: 'term',
        file: 'glossary.yaml',
        names: terms,
        isProse: true,
        has: (name) => comparable.has(bareTitle(name)) || comparable.has(slug(name)),
      },
    ],
    ['cite', { rule: 'reference/unknown', noun: 'reference', file: 'references.yaml', ...byId(references) }],
    ['resource', { rule: 'resource/unknown', noun: 'resource', file: 'resources.yaml', ...byId(resources) }],
  ];
  return new Map(lists.filter(([, { file }]) => !isFaulty(context, shownPath(path, file))));
}

function byId(things: readonly { readonly id: string }[]): Pick<NamedList, 'names' | 'isProse' | 'has'> {
  const ids = new Set(things.map(({ id }) => id));
  return { names: [...ids], isProse: false, has: (name) => ids.has(name) };
}
