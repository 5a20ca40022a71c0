/** Shapes of lists and mappings. */
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../model/place.ts';
import type { Form } from './form.ts';
import { kindOf, place, type Reading, type Shape, shape, wrong } from './shape.ts';

export interface Field<T> {
  readonly shape: Shape<T>;
  readonly isRequired: boolean;
  /** What the key is for, in a sentence or two for people who do not program. */
  readonly help: string;
  /** Values as an author would write them. */
  readonly examples: readonly unknown[];
  /** What to do where the key stands without a value, if that has a cause of its own. */
  readonly emptyHint?: string;
}

/** A mapping: its fields, its own place, and the places of its keys. */
export type Read<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never } & {
  readonly place: Place;
  readonly keys: Readonly<Record<string, Place>>;
};

/** Reads a node, unless an alias or a tag leaves its value unknown: that is reported already. */
const readKnown = <T>(known: Shape<T>, node: Node, reading: Reading): T | undefined =>
  isAlias(node) || (isScalar(node) && node.tag) ? undefined : known(node, reading);

export const required = <T>(of: Shape<T>, help: string, ...examples: unknown[]): Field<T> => ({
  shape: of,
  isRequired: true,
  help,
  examples,
});

export const optional = <T>(of: Shape<T>, help: string, ...examples: unknown[]): Field<T> => ({
  ...required(of, help, ...examples),
  isRequired: false,
});

/** A list; entries that cannot be read are left out, and `isWhole` tells. */
export interface ReadList<T> {
  readonly items: readonly T[];
  readonly isWhole: boolean;
  readonly place: Place;
}

export const list = <T>(of: Shape<T>, least = 0): Shape<ReadList<T>> =>
  shape({ type: 'array', items: of.form, ...(least > 0 && { minItems: least }) }, (node, reading) => {
    if (!isSeq(node))
      return wrong(
        node,
        reading,
        `Expected a list, found ${kindOf(node)}.`,
        'Write each entry on a line of its own that begins with “- ”.',
      );
    const items: T[] = [];
    let isWhole = true;
    for (const item of node.items) {
      const value = readKnown(of, item as Node, reading);
      if (value === undefined) isWhole = false;
      else items.push(value);
    }
    if (node.items.length < least) return wrong(node, reading, 'This list is empty.', 'Write at least one entry.');
    return { items, isWhole, place: place(node, reading) };
  });

/** A mapping with known keys. `what` names the thing in messages: “an activity”. */
export const object = <F extends Record<string, Field<unknown>>>(what: string, fields: F): Shape<Read<F>> =>
  shape(formOf(what, fields), (node, reading) => {
    if (!isMap(node))
      return wrong(
        node,
        reading,
        `Expected ${what} with its keys, found ${kindOf(node)}.`,
        `Write keys such as “${Object.keys(fields)[0]}: …”.`,
      );
    const names = Object.keys(fields);
    const result: Record<string, unknown> = {};
    const keys: Record<string, Place> = {};
    const entries = entriesOf(node, reading);
    const unknown = [...entries.keys()].filter((name) => !Object.hasOwn(fields, name));
    const meant = new Map(unknown.map((name) => [name, nearest(name, names)]));
    const misspelt = [...meant.values()];
    const isMeantOnce = (name: string): boolean => misspelt.indexOf(name) === misspelt.lastIndexOf(name);
    for (const [name, pair] of entries) {
      const field = meant.has(name) ? undefined : fields[name];
      if (!field) {
        const near = meant.get(name);
        reading.report({
          rule: 'schema/unknown-key',
          message: `“${name}” is no key of ${what}.`,
          hint: near ? `Did you mean “${near}”?` : `The keys are ${names.join(', ')}.`,
          place: pair.place,
          ...(near && !entries.has(near) && isMeantOnce(near) && mendWord({ value: name, place: pair.place }, names)),
        });
        continue;
      }
      keys[name] = pair.place;
      if (pair.isTwice) continue;
      if (pair.value === null || (isScalar(pair.value) && pair.value.value === null && !pair.value.tag)) {
        reading.report({
          rule: 'schema/type',
          message: `“${name}” has no value.`,
          hint: field.emptyHint ?? 'Write the value, or leave the key out.',
          place: pair.place,
        });
      } else result[name] = readKnown(field.shape, pair.value, reading);
    }
    const own = headOf(node, reading);
    for (const name of names) {
      if (fields[name]?.isRequired && !keys[name] && !misspelt.includes(name)) {
        reading.report({
          rule: 'schema/missing-key',
          message: `“${name}” is missing from ${what}.`,
          hint: `Add a line “${name}: …”. ${fields[name]?.help}`,
          place: own,
        });
      }
    }
    return { ...result, place: place(node, reading), keys } as Read<F>;
  });

function formOf(what: string, fields: Readonly<Record<string, Field<unknown>>>): Form {
  const entries = Object.entries(fields);
  const describe = ({ shape: { form }, help, examples }: Field<unknown>): Form => ({
    description: help,
    ...(examples.length > 0 && { examples }),
    ...form,
  });
  return {
    title: what.charAt(0).toUpperCase() + what.slice(1),
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, describe(field)])),
    required: entries.filter(([, { isRequired }]) => isRequired).map(([key]) => key),
    additionalProperties: false,
  };
}

interface Entry {
  readonly place: Place;
  readonly value: Node | null;
  /** True where the key stands more than once: then no value is used. */
  isTwice: boolean;
}

/** The entries of a mapping by key, with what is no plain key reported. */
export function entriesOf(map: YAMLMap, reading: Reading): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of map.items) {
    const node = key as Node;
    if (!isScalar(node) || node.value === null) {
      reading.report({
        rule: 'schema/type',
        message: `Expected a word as key, found ${kindOf(node)}.`,
        hint: 'Write a key such as “title:”.',
        place: place(node, reading),
      });
      continue;
    }
    const name = String(node.source ?? node.value);
    const known = entries.get(name);
    if (known) known.isTwice = true;
    else entries.set(name, { place: place(node, reading), value: value as Node | null, isTwice: false });
  }
  return entries;
}

/** Where a mapping begins: its first key. */
export function headOf(map: YAMLMap, reading: Reading): Place {
  const first = map.items[0]?.key as Node | undefined;
  return first ? place(first, reading) : place(map, reading);
}
