import type { Node, Parent } from 'unist';

/** Works that are cited one after the other stand in one pair of parentheses: `(Sample, 2020; Specimen, 2021)`. */
export interface CitedBeside {
  readonly isBefore: boolean;
  readonly isAfter: boolean;
}

/** Whether a citation stands directly before and after a node, with nothing but space between. */
export function citedBeside(node: Node, parent: Parent | undefined): CitedBeside {
  const around = parent?.children ?? [];
  const index = around.indexOf(node);
  const beside = (step: 1 | -1): Node | undefined => {
    const next = around[index + step];
    return next && isSpace(next) ? around[index + 2 * step] : next;
  };
  return { isBefore: isCitation(beside(-1)), isAfter: isCitation(beside(1)) };
}

/** Space between two citations, which gives way to a semicolon. */
export function isBetweenCitations(node: Node, parent: Parent | undefined): boolean {
  const { isBefore, isAfter } = citedBeside(node, parent);
  return isSpace(node) && isBefore && isAfter;
}

const isSpace = (node: Node): boolean =>
  node.type === 'text' && 'value' in node && typeof node.value === 'string' && node.value.trim() === '';

const isCitation = (node: Node | undefined): boolean =>
  node !== undefined && node.type === 'inlineDirective' && 'name' in node && node.name === 'cite';
