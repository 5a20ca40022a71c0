import { isCollection, Parser } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { LIMITS } from '../../model/limits.ts';
import type { StandingNode } from './nodes-of.ts';
import { lexemesOf } from './tokens.ts';

/** More than a YAML file may have, and from which character on. */
export type YamlExcess = Pick<Problem, 'rule' | 'message' | 'hint'> & { readonly offset: number };

/**
 * More parts, or lists and mappings deeper in each other, than a file may have. Both are found in one walk before anything is made of them: what
 * makes nodes calls itself for each level, and a stack that ends there can end the whole process.
 */
export function findExcess(text: string): YamlExcess | undefined {
  if (text.length <= LIMITS.yamlParts && levelsIn(text) <= SAFE) return undefined;
  const parser = new Parser();
  let parts = 0;
  for (const { source, isPart, offset } of lexemesOf(text)) {
    if (isPart) parts += 1;
    if (parts > LIMITS.yamlParts) {
      return {
        rule: 'yaml/too-costly',
        message: `This file has more than ${LIMITS.yamlParts.toLocaleString('en-US')} keys, values and signs.`,
        hint: 'Split it, or shorten its lists.',
        offset,
      };
    }
    // What it gives is what has ended; what is open stands on its stack.
    for (const _ of parser.next(source));
    const deep = parser.stack.filter(({ type }) => COLLECTIONS.has(type))[LIMITS.yamlDepth];
    if (deep) return tooDeep(deep.offset);
  }
  return undefined;
}

/** Levels with which the library does well: its stack ends at about 1,500 (measured with yaml 2.9 on Node 20). */
const SAFE = 500;

/** A text has no more levels than signs with which one can begin. */
function levelsIn(text: string): number {
  const sign = /[[{:?-]/g;
  let count = 0;
  while (count <= SAFE && sign.test(text)) count += 1;
  return count;
}

const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);

/** The first list or mapping that stands in more others than it may. */
export function findDeepNode(nodes: readonly StandingNode[]): YamlExcess | undefined {
  const deep = nodes.find(({ node, depth }) => depth >= LIMITS.yamlDepth && isCollection(node))?.node;
  return deep && tooDeep(deep.range?.[0] ?? 0);
}

export const tooDeep = (offset: number): YamlExcess => ({
  rule: 'yaml/too-costly',
  message: `More than ${LIMITS.yamlDepth} lists and mappings stand in each other here.`,
  hint: 'Write it with fewer levels.',
  offset,
});
