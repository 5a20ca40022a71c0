import { type Document, isCollection, type Node, visit } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { LIMITS } from '../../model/limits.ts';
import { tokensOf } from './tokens.ts';

/** More than a YAML file may have, and from which character on. */
export type YamlExcess = Pick<Problem, 'rule' | 'message' | 'hint'> & { readonly offset: number };

/** More parts than a file may have, before anything is made of them: the time for that grows with their square. */
export function findManyParts(text: string): YamlExcess | undefined {
  // Every part has a character of its own.
  if (text.length <= LIMITS.yamlParts) return undefined;
  let parts = 0;
  for (const { offset } of tokensOf(text)) {
    parts += 1;
    if (parts > LIMITS.yamlParts) {
      return {
        rule: 'yaml/too-costly',
        message: `This file has more than ${LIMITS.yamlParts.toLocaleString('en-US')} keys, values and signs.`,
        hint: 'Split it, or shorten its lists.',
        offset,
      };
    }
  }
  return undefined;
}

/** The first list or mapping that stands in more others than it may. */
export function findDeepNode(document: Document): YamlExcess | undefined {
  let deep: Node | undefined;
  visit(document, {
    Collection(_, node, path) {
      if (path.filter((one) => isCollection(one)).length < LIMITS.yamlDepth) return undefined;
      deep = node;
      return visit.BREAK;
    },
  });
  return deep && tooDeep(deep.range?.[0] ?? 0);
}

export const tooDeep = (offset: number): YamlExcess => ({
  rule: 'yaml/too-costly',
  message: `More than ${LIMITS.yamlDepth} lists and mappings stand in each other here.`,
  hint: 'Write it with fewer levels.',
  offset,
});
