import type { ElementContent } from 'hast';

/** The same text in which nothing leads anywhere, for what is a link as a whole: one within another would end it. */
export const withoutLinks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (node.type !== 'element') return node;
    const children = withoutLinks(node.children);
    return node.tagName === 'a' ? { ...node, tagName: 'span', properties: {}, children } : { ...node, children };
  });
