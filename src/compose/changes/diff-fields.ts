/** What differs between the fields of two editions of a thing, which are lines of YAML. */
import { parse } from 'yaml';

/** One field with its lines before and now; without lines where it was not, or is not, there. */
export interface FieldChange {
  readonly key: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** How the fields of one work read. */
export interface FieldWords {
  /** What stands before a value; nothing where the value says so itself. */
  nameOf(key: string): string;
  /** A value of the field `key` in words; undefined where its parts are told one by one. */
  valueOf(value: unknown, key: string): string | undefined;
  /** Keys of items that are left out: ids that only those who write know. */
  readonly without?: readonly string[];
}

/** Every field that reads otherwise, in the order in which they are written. Fields that are only lines count as one, `order`. */
export function diffFields(before: string, now: string, oldWords: FieldWords, ownWords = oldWords): FieldChange[] {
  const [old, own] = [readFields(before), readFields(now)];
  return [...new Set([...Object.keys(old), ...Object.keys(own)])].flatMap((key) => {
    if (JSON.stringify(old[key]) === JSON.stringify(own[key]) || isNothing(key, old[key], own[key])) return [];
    const change = { key, before: linesOf(old[key], key, oldWords), now: linesOf(own[key], key, ownWords) };
    return change.before.join('\n') === change.now.join('\n') ? [] : [change];
  });
}

/** The fields of a thing that was added or taken out, as far as they are asked for. */
export function listFields(fields: string, keys: readonly string[], words: FieldWords): FieldChange[] {
  const own = readFields(fields);
  return keys.flatMap((key) => {
    const now = linesOf(own[key], key, words);
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
function linesOf(value: unknown, key: string, words: FieldWords): string[] {
  if (value === undefined || value === null || value === '') return [];
  const own = words.valueOf(value, key);
  if (own !== undefined) return own.split('\n');
  if (Array.isArray(value)) return value.flatMap((item) => itemLines(item, key, words));
  if (typeof value === 'object') return Object.entries(value).flatMap((pair) => pairLines(pair, words));
  return String(value).trim().split('\n');
}

/** The part of an item that needs no name before it. */
const MAIN = ['title', 'text', 'item', 'term', 'name', 'module', 'event'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPlain = (value: unknown): boolean =>
  !isObject(value) || (Array.isArray(value) && value.every((one) => !isObject(one)));

function itemLines(item: unknown, key: string, words: FieldWords): string[] {
  if (!isObject(item) || Array.isArray(item) || words.valueOf(item, key) !== undefined)
    return linesOf(item, key, words);
  const pairs = Object.entries(item).filter(([, value]) => value !== null);
  const main = pairs.find(([name, value]) => MAIN.includes(name) && !isObject(value));
  const rest = pairs.filter(
    (pair) => pair !== main && isPlain(pair[1]) && pair[0] !== 'id' && !words.without?.includes(pair[0]),
  );
  const head = [
    ...(main ? [linesOf(main[1], main[0], words).join(' ')] : []),
    ...rest.map(([name, value]) => named(name, linesOf(value, name, words), words)),
  ].join('; ');
  return [
    ...(head ? [head] : []),
    ...pairs.filter(([, value]) => !isPlain(value)).flatMap(([name, value]) => linesOf(value, name, words)),
  ];
}

function pairLines([key, value]: readonly [string, unknown], words: FieldWords): string[] {
  const lines = linesOf(value, key, words);
  if (lines.length === 0) return [];
  return isPlain(value) || lines.length === 1 ? [named(key, lines, words)] : [`${words.nameOf(key)}:`, ...lines];
}

function named(key: string, lines: readonly string[], words: FieldWords): string {
  const name = words.nameOf(key);
  return `${name ? `${name}: ` : ''}${lines.join(', ')}`;
}
