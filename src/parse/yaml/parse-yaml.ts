import { type Document, parseDocument } from 'yaml';
import { findDeepNode, findExcess, type YamlExcess } from './find-excess.ts';
import { nodesOf, type StandingNode } from './nodes-of.ts';

/** A text as nodes. Where it has more than it may, that is said, and there are no nodes. */
export interface ParsedYaml {
  readonly document: Document;
  readonly nodes: readonly StandingNode[];
  readonly excess: YamlExcess | undefined;
}

/** The library would compare every key with every other one. */
const OPTIONS = { prettyErrors: false, uniqueKeys: false, version: '1.2', schema: 'core' } as const;

/** Parses YAML 1.2, core schema only. The one way to nodes: what somebody has written never comes to the library uncounted. */
export function parseYaml(text: string): ParsedYaml {
  const excess = findExcess(text);
  const document = parseDocument(excess ? '' : text, OPTIONS);
  const nodes = nodesOf(document);
  return { document, nodes, excess: excess ?? findDeepNode(nodes) };
}
