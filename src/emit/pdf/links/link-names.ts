import type { Element } from 'hast';
import { accessibleName } from '../accessible-name.ts';

/** A link of a page: where it leads, as a browser writes it, and what it is called. */
export interface NamedLink {
  readonly target: string;
  readonly name: string;
}

/** The links of a tree that lead somewhere from a file on its own, in order. */
export function linksOf(tree: Element): NamedLink[] {
  const found: NamedLink[] = [];
  const visit = (node: Element): void => {
    const target = node.tagName === 'a' ? targetOf(node.properties.href) : undefined;
    if (target !== undefined) found.push({ target, name: accessibleName(node) });
    for (const child of node.children) if (child.type === 'element') visit(child);
  };
  visit(tree);
  return found;
}

/** `#module-2` is a place in the document, `module-2`; anything else is an address, complete. */
function targetOf(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined;
  if (href.startsWith('#')) return decode(href.slice(1));
  return URL.canParse(href) ? new URL(href).href : undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
