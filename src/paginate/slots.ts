import type { Element, ElementContent, Properties } from 'hast';
import { readTarget, type Target } from './pages.ts';

/** The targets of all slots in a tree. */
export function targetsIn(body: Element): Target[] {
  const own = body.properties.dataPage;
  return [
    ...(typeof own === 'string' ? [readTarget(own)] : []),
    ...body.children.flatMap((child) => (child.type === 'element' ? targetsIn(child) : [])),
  ];
}

/** How a slot looks whose width does not depend on its number, up to three figures. */
export const EVEN: Properties = { style: 'display: inline-block; min-width: 3.5ch; text-align: end' };

/** The page of a target; undefined where there is none. */
export type NumberOf = (target: Target) => number | undefined;

/** Puts the numbers in. Where there is none, the slot goes, and with it the whole phrase that it stands in. */
export const fillSlots = (body: Element, numberOf: NumberOf, look: Properties = {}): Element =>
  fill(body, numberOf, look) ?? { ...body, children: [] };

function fill(node: Element, numberOf: NumberOf, look: Properties): Element | undefined {
  const { dataPage, dataPagePhrase, ...properties } = node.properties;
  if (typeof dataPage === 'string') {
    const number = numberOf(readTarget(dataPage));
    return number === undefined
      ? undefined
      : { ...node, properties: { ...properties, ...look }, children: [{ type: 'text', value: String(number) }] };
  }
  let isWhole = true;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const filled = fill(child, numberOf, look);
    if (!filled && child.properties.dataPage !== undefined) isWhole = false;
    return filled ? [filled] : [];
  });
  if (dataPagePhrase !== undefined && !isWhole) return undefined;
  return { ...node, properties, children };
}
