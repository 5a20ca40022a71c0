import { isMap, type Node } from 'yaml';
import type { MarkdownSource } from '../../parse/sources.ts';

/** The plain value of a node. */
export const jsonOf = (node: Node): unknown => node.toJSON() as unknown;

/** The text that a mapping has under a key. */
export function textAt(node: Node, key: string): string | undefined {
  const value = isMap(node) ? node.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

export const idOf = (node: Node): string | undefined => textAt(node, 'id');
export const titleOf = (node: Node): string | undefined => textAt(node, 'title');

export const isLocked = (node: Node): boolean => isMap(node) && node.get('locked') === true;

/** The heading with which a Markdown file begins. */
export function headingOf({ root, text }: MarkdownSource): string | undefined {
  const [first] = root.children;
  if (first?.type !== 'heading') return undefined;
  const line = text.split(/\r\n|\n|\r/)[(first.position?.start.line ?? 1) - 1];
  return line?.replace(/^#+\s*/, '').trim();
}
