import type { Element } from 'hast';
import { accessibleName } from '../accessible-name.ts';

/** The texts of a tree’s headings, in order. */
export function headingsOf(node: Element): string[] {
  const name = /^h[1-6]$/.test(node.tagName) ? accessibleName(node) : '';
  if (name) return [name];
  return node.children.flatMap((child) => (child.type === 'element' ? headingsOf(child) : []));
}
