import type { Nodes, Parents, Root } from 'mdast';

/**
 * Hands over every node below a root in the order of the text, with what it stands in. The usual walk gives each of its steps a name for
 * whoever debugs it, which takes longer than looking at the node; it is better where nodes are added or taken away.
 */
export function eachNode(root: Root, look: (node: Nodes, parent: Parents) => void): void {
  const into = (parent: Parents): void => {
    for (const node of parent.children) {
      look(node, parent);
      if ('children' in node) into(node);
    }
  };
  into(root);
}
