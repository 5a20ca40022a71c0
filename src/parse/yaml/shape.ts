/**
 * Shapes: what a YAML value must look like, how it is read, and where it stands.
 * Reading goes on after a fault: what cannot be read is `undefined`, everything else is there, with its place.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import { exactPlace } from '../../diagnostics/exact-place.ts';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { findInvisible } from '../../load/decode-text.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import type { Form } from './form.ts';
import { mendQuotes } from './mend-quotes.ts';
import { placeOfNode, textOf, type YamlFile } from './read-yaml.ts';

/** What a shape needs to read a node. */
export interface Reading {
  readonly yaml: YamlFile;
  report(problem: Problem): void;
  /** Inline Markdown in a value; `place` is that of its characters if they stand in the file as they are (`isLiteral`). */
  inline(value: string, place: Place, isLiteral: boolean): Inline;
}

/** Reads a node; `undefined` after having reported why it cannot be read. */
type ReadNode<T> = (node: Node, reading: Reading) => T | undefined;

/** A reader that says what it reads. */
export interface Shape<T> extends ReadNode<T> {
  /** What editors are told; see {@link Form}. */
  readonly form: Form;
}

export const shape = <T>(form: Form, read: ReadNode<T>): Shape<T> =>
  Object.assign((node: Node, reading: Reading) => read(node, reading), { form });

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

const place = (node: Node, { yaml }: Reading): Place => placeOfNode(node, yaml);

const wrong = (
  node: Node,
  reading: Reading,
  message: string,
  hint: string,
  mended: Pick<Problem, 'fixes'> = {},
): undefined => {
  reading.report({ rule: 'schema/type', message, hint, place: place(node, reading), ...mended });
  return undefined;
};

/** What a person would call this value. */
function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  if (typeof node.value === 'boolean') return `the switch ${node.value}`;
  if (typeof node.value === 'number' || typeof node.value === 'bigint')
    return `the number ${node.source ?? node.value}`;
  return 'text';
}

/** Text that is not empty. A number or a switch must be quoted, so that `1.10` never becomes `1.1`. */
export const text: Shape<Written<string>> = shape({ type: 'string', pattern: '\\S' }, (node, reading) => {
  if (isScalar(node) && typeof node.value === 'string') {
    if (node.value.trim() === '')
      return wrong(node, reading, 'This text is empty.', 'Write the text, or leave the key out.');
    // In quotes YAML writes such a character as an escape: "\u202e".
    const invisible = findInvisible(node.value);
    if (invisible) {
      return wrong(node, reading, `This text has the invisible character ${invisible.code}.`, 'Delete its escape.');
    }
    return { value: node.value, place: place(node, reading) };
  }
  const isPlain = isScalar(node) && node.value !== null;
  return wrong(
    node,
    reading,
    `Expected text, found ${kindOf(node)}.`,
    isPlain ? `Put it in quotes: "${node.source}".` : 'Write text here.',
    isPlain ? quote(node.source, place(node, reading)) : {},
  );
});

/** A number or a switch that is meant as text, in quotes: its characters stay the same. */
const quote = (source: string | undefined, written: Place): Pick<Problem, 'fixes'> =>
  source !== undefined && exactPlace({ value: source, place: written })
    ? { fixes: [{ title: `Write "${source}"`, edits: [{ place: written, text: `"${source}"` }], isSafe: true }] }
    : {};

/** Text that must match `pattern`; `form` says in words what it must be. */
export const pattern = (expression: RegExp, form: string, hint: string): Shape<Written<string>> =>
  shape({ type: 'string', pattern: expression.source, patternErrorMessage: hint }, (node, reading) => {
    const found = text(node, reading);
    if (!found || expression.test(found.value)) return found;
    const mended = mendQuotes(node, found.place, (inner) => expression.test(inner));
    return wrong(node, reading, `“${found.value}” is not ${form}.`, hint, mended);
  });

/** Inline Markdown. */
export const inline: Shape<Inline> = shape(text.form, (node, reading) => {
  const found = text(node, reading);
  if (!found) return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  const quote = isScalar(node) && node.type !== Scalar.PLAIN ? 1 : 0;
  const yaml = textOf(node, reading.yaml);
  const isLiteral = yaml.text.slice(start + quote, end - quote) === found.value;
  return reading.inline(found.value, isLiteral ? yaml.at(start + quote, end - quote) : found.place, isLiteral);
});

/** The largest whole number that is read: seven digits. */
const MOST = 9_999_999;

/** A whole number from `least` up, written in digits and nothing else: `[1-9][0-9]*`. */
export const whole = (what: string, least = 1): Shape<Written<number>> =>
  shape({ type: 'integer', minimum: least, maximum: MOST }, (node, reading) => {
    const source = isScalar(node) && node.type === Scalar.PLAIN ? (node.source ?? '') : '';
    const value = Number(source);
    if (/^(0|[1-9]\d{0,6})$/.test(source) && value >= least) return { value, place: place(node, reading) };
    const shown = source || (isScalar(node) && typeof node.value === 'string' ? `"${node.value}"` : kindOf(node));
    return wrong(
      node,
      reading,
      `Expected ${what}, found ${shown}.`,
      `Write a whole number from ${least} up, in digits, without quotes.`,
    );
  });

export const minutesShape = whole('whole minutes');

export const flag: Shape<boolean> = shape({ type: 'boolean' }, (node, reading) =>
  isScalar(node) && typeof node.value === 'boolean'
    ? node.value
    : wrong(node, reading, `Expected true or false, found ${kindOf(node)}.`, 'Write true or false, without quotes.'),
);

/** One of a fixed set of words. */
export const oneOf = <const T extends string>(words: readonly T[]): Shape<Written<T>> =>
  shape({ type: 'string', enum: words }, (node, reading) => {
    const found = text(node, reading);
    if (!found) return undefined;
    const word = words.find((candidate) => candidate === found.value);
    if (word !== undefined) return { value: word, place: found.place };
    const near = nearest(found.value, words);
    return wrong(
      node,
      reading,
      `“${found.value}” is not one of ${words.join(', ')}.`,
      near ? `Did you mean “${near}”?` : `Write one of ${words.join(', ')}.`,
      mendWord(found, words),
    );
  });

const DATE_HINT = 'Write year, month and day, such as 2027-03-01.';
const DATE_FORM: Form = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  patternErrorMessage: DATE_HINT,
};

/** A date of the calendar as `YYYY-MM-DD`. */
export const date: Shape<Written<string>> = shape(DATE_FORM, (node, reading) => {
  const found = text(node, reading);
  if (!found) return undefined;
  if (isDate(found.value)) return found;
  return wrong(node, reading, `“${found.value}” is no date.`, DATE_HINT, mendQuotes(node, found.place, isDate));
});

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

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
          hint: `Add a line “${name}: …”.`,
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

/** One of several forms. */
export const either = (...forms: readonly Form[]): Form => ({ anyOf: forms });

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
