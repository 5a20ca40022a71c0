import type { Element, ElementContent } from 'hast';
import { readTarget, type Target } from './pages.ts';

/** The targets of all slots in a tree. */
export function targetsIn(body: Element): Target[] {
  const own = body.properties.dataPage;
  return [
    ...(typeof own === 'string' ? [readTarget(own)] : []),
    ...body.children.flatMap((child) => (child.type === 'element' ? targetsIn(child) : [])),
  ];
}

/** Puts the numbers in. Where there is none, the slot goes, and with it the whole phrase that it stands in. */
export function fillSlots(body: Element, numberOf: (target: Target) => number | undefined): Element {
  return fill(body, numberOf) ?? { ...body, children: [] };
}

function fill(node: Element, numberOf: (target: Target) => number | undefined): Element | undefined {
  const { dataPage, dataPagePhrase, ...properties } = node.properties;
  if (typeof dataPage === 'string') {
    const number = numberOf(readTarget(dataPage));
    return number === undefined
      ? undefined
      : { ...node, properties, children: [{ type: 'text', value: String(number) }] };
  }
  let isWhole = true;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const filled = fill(child, numberOf);
    if (!filled && child.properties.dataPage !== undefined) isWhole = false;
    return filled ? [filled] : [];
  });
  if (dataPagePhrase !== undefined && !isWhole) return undefined;
  return { ...node, properties, children };
}
