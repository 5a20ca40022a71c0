import type { Element } from 'hast';

/** The same tree in which links to places that are not in it are plain text: a handout has no glossary, a card no workbook. */
export function withoutDeadLinks(tree: Element): Element {
  const ids = new Set(idsIn(tree));
  const clean = (node: Element): Element => {
    const children = node.children.map((child) => (child.type === 'element' ? clean(child) : child));
    return isDead(node, ids) ? { ...node, tagName: 'span', properties: {}, children } : { ...node, children };
  };
  return clean(tree);
}

function isDead({ tagName, properties: { href } }: Element, ids: ReadonlySet<string>): boolean {
  return tagName === 'a' && typeof href === 'string' && href.startsWith('#') && !ids.has(href.slice(1));
}

function idsIn({ properties: { id }, children }: Element): string[] {
  const below = children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []));
  return typeof id === 'string' ? [id, ...below] : below;
}
