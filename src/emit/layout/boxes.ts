import type { Element, ElementContent } from 'hast';
import { PLACE_MARK } from '../../model/layout.ts';
import { type Place, readPlace } from '../../model/place.ts';

/** What a box is to those who wrote it. */
export type BoxName = 'table' | 'code' | 'image' | 'quotation' | 'heading' | 'card' | 'handout' | 'exercise' | 'text';

/** A box of the printed page that an author has written. */
export interface Box {
  readonly name: BoxName;
  readonly place: Place;
}

/** Numbers the boxes of a body: in the tree `data-box` stands for the place, which would make the page long. */
export function boxesOf(body: Element): { readonly body: Element; readonly boxes: readonly Box[] } {
  const boxes: Box[] = [];
  const number = (element: Element): Element => {
    const { [PLACE_MARK]: place, ...properties } = element.properties;
    if (typeof place === 'string') {
      properties.dataBox = String(boxes.length);
      boxes.push({ name: nameOf(element), place: readPlace(place) });
    }
    return { ...element, properties, children: element.children.map(inElements(number)) };
  };
  return { body: number(body), boxes };
}

/** The tree without places, as it is published. */
export function withoutPlaces(element: Element): Element {
  const { [PLACE_MARK]: _place, ...properties } = element.properties;
  return { ...element, properties, children: element.children.map(inElements(withoutPlaces)) };
}

const inElements =
  (change: (element: Element) => Element) =>
  (node: ElementContent): ElementContent =>
    node.type === 'element' ? change(node) : node;

const BY_TAG: Readonly<Record<string, BoxName>> = {
  blockquote: 'quotation',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  img: 'image',
  pre: 'code',
  table: 'table',
};

function nameOf({ tagName, properties }: Element): BoxName {
  const classes: readonly unknown[] = Array.isArray(properties.className) ? properties.className : [];
  const byClass = (['card', 'handout', 'exercise'] as const).find((name) => classes.includes(name));
  return byClass ?? (classes.includes('role') ? 'card' : undefined) ?? BY_TAG[tagName] ?? 'text';
}
