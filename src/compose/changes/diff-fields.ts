/** What differs between the fields of two editions of a thing, which are lines of YAML. */
import { parse } from 'yaml';

/** One field with its lines before and now; without lines where it was not, or is not, there. */
export interface FieldChange {
  readonly key: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** Words that the comparison needs: what keys are called, and what stands for true and false. */
export interface FieldWords {
  nameOf(key: string): string;
  readonly yes: string;
  readonly no: string;
  /** Keys of items that are left out: ids that only those who write know. */
  readonly without?: readonly string[];
  text(value: string): string;
}

/** Every field that differs, in the order in which they are written. Fields that are only lines count as one, `order`. */
export function diffFields(before: string, now: string, words: FieldWords): FieldChange[] {
  const [old, own] = [readFields(before), readFields(now)];
  return [...new Set([...Object.keys(old), ...Object.keys(own)])].flatMap((key) => {
    const change = { key, before: linesOf(old[key], words), now: linesOf(own[key], words) };
    return JSON.stringify(old[key]) === JSON.stringify(own[key]) || isNothing(key, old[key], own[key]) ? [] : [change];
  });
}

/** The fields of a thing that was added or taken out, as far as they are asked for. */
export function listFields(fields: string, keys: readonly string[], words: FieldWords): FieldChange[] {
  const own = readFields(fields);
  return keys.flatMap((key) => {
    const now = linesOf(own[key], words);
    return now.length > 0 ? [{ key, before: [], now }] : [];
  });
}

/** The figure of a field; undefined where it is none. */
export function figureOf(fields: string, key: string): number | undefined {
  const value = readFields(fields)[key];
  return typeof value === 'number' ? value : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function readFields(text: string): Fields {
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return text.trim() === '' ? {} : { order: text.trim().split('\n') };
}

/** They were written by `stringify`, so they can be read; ids in an order are no YAML, and stay lines. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Activities that came or went are told by themselves; here only their order matters. */
function isNothing(key: string, before: unknown, now: unknown): boolean {
  if (key !== 'activities' || !Array.isArray(before) || !Array.isArray(now)) return false;
  const common = (some: readonly unknown[], others: readonly unknown[]) => some.filter((one) => others.includes(one));
  return common(before, now).join('\n') === common(now, before).join('\n');
}

/** A value as lines: one for each item of a list; what has parts of its own is set in below its head. */
function linesOf(value: unknown, words: FieldWords): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, words));
  if (typeof value === 'object') return Object.entries(value).flatMap((pair) => pairLines(pair, words));
  return scalar(value, words).split('\n');
}

/** The part of an item that needs no name before it. */
const MAIN = ['title', 'text', 'item', 'term', 'name', 'module', 'event'];

function itemLines(item: unknown, words: FieldWords): string[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return linesOf(item, words);
  const pairs = Object.entries(item).filter(([, value]) => value !== null);
  const isPlain = ([, value]: readonly [string, unknown]) =>
    typeof value !== 'object' || (Array.isArray(value) && value.every((one) => typeof one !== 'object'));
  const main = pairs.find(([key, value]) => MAIN.includes(key) && typeof value !== 'object');
  const rest = pairs.filter(
    (pair) => pair !== main && isPlain(pair) && pair[0] !== 'id' && !words.without?.includes(pair[0]),
  );
  const head = [
    ...(main ? [scalar(main[1], words)] : []),
    ...rest.map(([key, value]) => `${words.nameOf(key)}: ${linesOf(value, words).join(', ')}`),
  ].join('; ');
  return [
    ...(head ? [head] : []),
    ...pairs.filter((pair) => !isPlain(pair)).flatMap(([, value]) => linesOf(value, words)),
  ];
}

function pairLines([key, value]: readonly [string, unknown], words: FieldWords): string[] {
  const lines = linesOf(value, words);
  return lines.length === 1
    ? [`${words.nameOf(key)}: ${lines[0]}`]
    : lines.length > 1
      ? [`${words.nameOf(key)}:`, ...lines]
      : [];
}

function scalar(value: unknown, words: FieldWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'string' ? words.text(value.trim()) : String(value);
}
