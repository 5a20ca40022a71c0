import type { Node } from 'unist';
import type { DirectiveNode } from '../model/content.ts';
import { grammarOf } from '../model/directives.ts';

/** A node of Markdown, and what must be known of what is around it. */
export interface Visit {
  readonly node: Node;
  /** True inside something that only trainers see. */
  readonly isTrainers: boolean;
  /** True if it stands in nothing else. */
  readonly isTopLevel: boolean;
}

/** Every node of a text in its order, those in the labels of directives too. */
export function walk(nodes: readonly Node[]): Visit[] {
  const visits: Visit[] = [];
  const visit = (node: Node, isTrainers: boolean, isTopLevel: boolean): void => {
    const isHidden = isTrainers || (isDirective(node) && grammarOf(node.name).audience === 'trainer');
    visits.push({ node, isTrainers: isHidden, isTopLevel });
    const { label, children } = node as { label?: unknown; children?: readonly Node[] };
    for (const child of Array.isArray(label) ? (label as Node[]) : []) visit(child, isHidden, false);
    for (const child of children ?? []) visit(child, isHidden, false);
  };
  for (const node of nodes) visit(node, false, true);
  return visits;
}

export const isDirective = (node: Node): node is DirectiveNode => node.type === 'directive';
