import type { Element, ElementContent, Properties } from 'hast';
import type { Composed } from '../model/document.ts';
import { readTarget, type Target } from './pages.ts';
import { valuesOf } from './values-of.ts';

/** The targets of all slots of a document. */
export function targetsOf({ body }: Pick<Composed, 'body'>): readonly Target[] {
  const known = targets.get(body) ?? valuesOf(body, 'dataPage').map(readTarget);
  targets.set(body, known);
  return known;
}

const targets = new WeakMap<Element, readonly Target[]>();

/** How a slot looks whose width does not depend on its number, up to three figures. */
export const EVEN: Properties = { style: 'display: inline-block; min-width: 3.5ch; text-align: end' };

/** The page of a target; undefined where there is none. */
export type NumberOf = (target: Target) => number | undefined;

/** Puts the numbers in. Where there is none, the slot goes, and with it the whole phrase that it stands in. */
export const fillSlots = (body: Element, numberOf: NumberOf, look: Properties = {}): Element =>
  fill(body, numberOf, look) ?? { ...body, children: [] };

function fill(node: Element, numberOf: NumberOf, look: Properties): Element | undefined {
  const { dataPage, dataPagePhrase } = node.properties;
  if (typeof dataPage === 'string') {
    const number = numberOf(readTarget(dataPage));
    if (number === undefined) return undefined;
    const properties = { ...without(node.properties, 'dataPage'), ...look };
    return { ...node, properties, children: [{ type: 'text', value: String(number) }] };
  }
  let isWhole = true;
  let isSame = true;
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const filled = fill(child, numberOf, look);
    if (filled !== child) isSame = false;
    if (!filled && child.properties.dataPage !== undefined) isWhole = false;
    return filled ? [filled] : [];
  });
  if (dataPagePhrase !== undefined)
    return isWhole ? { ...node, properties: without(node.properties, 'dataPagePhrase'), children } : undefined;
  return isSame ? node : { ...node, children };
}

function without({ ...properties }: Properties, name: string): Properties {
  delete properties[name];
  return properties;
}
