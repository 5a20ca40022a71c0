import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** All elements of this name, in order. */
export function elements(tree: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
}

/** All elements of this class, in order. */
export function ofClass(tree: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (classesOf(node).includes(name)) found.push(node);
  });
  return found;
}

export const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

/** The text of a tree as a reader sees it; no-break spaces read as spaces. */
export function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value.replaceAll('\u00a0', ' ');
  return node?.type === 'element' ? node.children.map(textOf).join('') : '';
}
