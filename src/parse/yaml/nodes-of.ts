import { type Document, isMap, isNode, isSeq, type Node } from 'yaml';

/** A node, and where it stands. */
export interface StandingNode {
  readonly node: Node;
  /** The lists and mappings that it stands in. */
  readonly depth: number;
  /** True if it names a value of a mapping. */
  readonly isKey: boolean;
}

/** All nodes in the order of the text. They are walked once, for whatever is asked of them: the library’s walk notes the whole way to each. */
export function nodesOf({ contents }: Document): readonly StandingNode[] {
  const found: StandingNode[] = [];
  const add = (node: unknown, depth: number, isKey: boolean): void => {
    if (!isNode(node)) return;
    found.push({ node, depth, isKey });
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        add(key, depth + 1, true);
        add(value, depth + 1, false);
      }
    } else if (isSeq(node)) for (const item of node.items) add(item, depth + 1, false);
  };
  add(contents, 0, false);
  return found;
}
