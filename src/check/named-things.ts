import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { InlineDirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { bareTitle, slug } from '../model/slug.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { textsOf } from './texts.ts';
import { quoted, suggestion } from './wording.ts';

/** A list of things that running text can name. */
interface NamedList {
  readonly rule: Rule;
  readonly noun: string;
  readonly file: string;
  readonly names: readonly string[];
  has(name: string): boolean;
}

/** `:term[…]`, `:cite[…]` and `:resource[…]` name something that is in its list. */
export const namedThings: Check = {
  rules: ['glossary/unknown', 'reference/unknown', 'resource/unknown'],
  *run(curriculum, context) {
    const lists = listsOf(curriculum, context);
    for (const { visits } of textsOf(curriculum)) {
      for (const { node } of visits) {
        if (node.type !== 'inlineDirective') continue;
        const { name, place } = node as InlineDirectiveNode;
        const list = lists.get(name);
        const key = plainText(node).trim();
        if (!list || list.has(key)) continue;
        yield {
          rule: list.rule,
          message: `There is no ${list.noun} ${quoted(key)} in ${list.file}.`,
          hint: suggestion(nearest(key, list.names), `Add it to ${list.file}.`),
          place,
        };
      }
    }
  },
};

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
        has: (name) => comparable.has(bareTitle(name)) || comparable.has(slug(name)),
      },
    ],
    ['cite', { rule: 'reference/unknown', noun: 'reference', file: 'references.yaml', ...byId(references) }],
    ['resource', { rule: 'resource/unknown', noun: 'resource', file: 'resources.yaml', ...byId(resources) }],
  ];
  return new Map(lists.filter(([, { file }]) => !isFaulty(context, `${path}/${file}`)));
}

function byId(things: readonly { readonly id: string }[]): Pick<NamedList, 'names' | 'has'> {
  const ids = new Set(things.map(({ id }) => id));
  return { names: [...ids], has: (name) => ids.has(name) };
}
