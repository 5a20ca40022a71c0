import { isMap, isScalar, isSeq } from 'yaml';
import { METHODS, PER, SLOTS } from '../../model/choices.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import {
  date,
  flag,
  inline,
  list,
  minutesShape,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  text,
  whole,
} from '../yaml/shape.ts';
import { id } from './curriculum-schema.ts';

const amount = object('a material', {
  item: required(inline),
  quantity: optional(whole('a quantity')),
  per: optional(oneOf(PER)),
});

export interface MaterialFields {
  readonly item: Inline;
  readonly quantity: Written<number> | undefined;
  readonly per: Written<(typeof PER)[number]> | undefined;
}

/** Text, or `{ item, quantity, per }`. */
const material: Shape<MaterialFields> = (node, reading) => {
  if (!isMap(node)) {
    const item = inline(node, reading);
    return item && { item, quantity: undefined, per: undefined };
  }
  const found = amount(node, reading);
  return found?.item && { item: found.item, quantity: found.quantity, per: found.per };
};

export interface RangeFields {
  readonly least: number;
  readonly most: number;
  readonly place: Place;
}

/** `[20, 30]`: two whole minutes. */
const range: Shape<RangeFields> = (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  if (isSeq(node) && node.items.length === 2) {
    const read = list(minutesShape)(node, reading);
    const [least, most] = read?.items ?? [];
    return read?.isWhole && least && most ? { least: least.value, most: most.value, place } : undefined;
  }
  reading.report({
    rule: 'schema/type',
    message: 'A range is a list of two figures: the fewest and the most minutes.',
    hint: 'Write for example [20, 30].',
    place,
  });
  return undefined;
};

/** One word, or a list of words. */
const oneOrMore =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (node, reading) => {
    if (!isScalar(node)) return list(shape)(node, reading)?.items;
    const found = shape(node, reading);
    return found === undefined ? undefined : [found];
  };

const activity = object('an activity', {
  id: optional(id),
  title: required(text),
  minutes: required(minutesShape),
  range: optional(range),
  method: required(oneOf(METHODS)),
  purpose: optional(inline),
  group: optional(whole('a number of people')),
  objectives: optional(list(id)),
  materials: optional(list(material)),
  'if-short': optional(object('if-short', { text: required(inline), saves: optional(minutesShape) })),
  lead: optional(oneOf(['A', 'B', 'host'])),
  optional: optional(flag),
  locked: optional(flag),
});

/** `module.yaml`, section 1.3 of the contract. */
export const moduleShape = object('module.yaml', {
  title: required(text),
  minutes: required(minutesShape),
  purpose: optional(inline),
  'content-note': optional(inline),
  objectives: optional(
    list(object('an objective', { id: optional(id), text: required(inline), supports: optional(list(id)) })),
  ),
  takeaways: optional(list(inline)),
  placement: optional(object('placement', { after: optional(oneOrMore(id)), slot: optional(oneOrMore(oneOf(SLOTS))) })),
  review: optional(object('review', { by: optional(text), date: optional(date), due: optional(date) })),
  materials: optional(list(material)),
  preparation: optional(list(inline)),
  activities: required(list(activity, 1)),
  locked: optional(flag),
});

export type ModuleFile = NonNullable<ReturnType<typeof moduleShape>>;
export type ActivityFields = NonNullable<ReturnType<typeof activity>>;
