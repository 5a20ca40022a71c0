import { isAlias } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Place } from '../../model/place.ts';
import type { StandingNode } from './nodes-of.ts';
import { tokensOf, type YamlToken } from './tokens.ts';

/** Tags, anchors, aliases and directives, each where it stands; `at` gives the place of the characters from `start` up to `end`. */
export function findUnsupported(
  nodes: readonly StandingNode[],
  text: string,
  at: (start: number, end: number) => Place,
): readonly Problem[] {
  if (!/^%/m.test(text) && !nodes.some(isDecorated)) return [];
  return [...tokensOf(text)].flatMap((token) => {
    const words = wordsFor(token);
    if (!words) return [];
    const place = at(token.offset, token.offset + token.source.trimEnd().length);
    return [{ rule: 'yaml/unsupported', message: `${words.what} is not supported.`, hint: words.hint, place }];
  });
}

function wordsFor({ type, source }: YamlToken): { readonly what: string; readonly hint: string } | undefined {
  if (type === 'directive-line') return { what: 'A YAML directive', hint: 'Delete this line.' };
  if (type === 'alias') return { what: `The alias “${source}”`, hint: 'Write the value out.' };
  if (type === 'anchor') return { what: `The anchor “${source}”`, hint: PLAIN };
  if (type === 'tag') return { what: `The tag “${source}”`, hint: PLAIN };
  return undefined;
}

const PLAIN = 'Write the plain value, without it.';

/** True if it has a tag or an anchor, or is an alias. */
const isDecorated = ({ node }: StandingNode): boolean =>
  isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
