import type { Element, Properties } from 'hast';
import { PLACE_MARK } from '../../model/layout.ts';
import { type Place, readPlace } from '../../model/place.ts';
import { mapProperties } from '../map-properties.ts';

/** What a box is to those who wrote it. */
export type BoxName =
  | 'table'
  | 'code'
  | 'image'
  | 'quotation'
  | 'heading'
  | 'card'
  | 'handout'
  | 'exercise'
  | 'slide'
  | 'text';

/** A box of the printed page that an author has written. */
export interface Box {
  readonly name: BoxName;
  readonly place: Place;
}

/** Numbers the boxes of a body: in the tree `data-box` stands for the place, which would make the page long. */
export function boxesOf(body: Element): { readonly body: Element; readonly boxes: readonly Box[] } {
  const boxes: Box[] = [];
  const numbered = mapProperties(body, (properties, element) => {
    const place = properties[PLACE_MARK];
    if (typeof place !== 'string') return properties;
    const dataBox = String(boxes.push({ name: nameOf(element), place: readPlace(place) }) - 1);
    return { ...unplaced(properties), dataBox };
  });
  return { body: numbered, boxes };
}

/** The tree without places, as it is published. */
export const withoutPlaces = (body: Element): Element => mapProperties(body, unplaced);

function unplaced(properties: Properties): Properties {
  if (!(PLACE_MARK in properties)) return properties;
  const { [PLACE_MARK]: _place, ...others } = properties;
  return others;
}

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
  const byClass = (['card', 'handout', 'exercise', 'slide'] as const).find((name) => classes.includes(name));
  return byClass ?? (classes.includes('role') ? 'card' : undefined) ?? BY_TAG[tagName] ?? 'text';
}
