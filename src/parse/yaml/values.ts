/** Shapes of single values. */
import { isScalar, Scalar } from 'yaml';
import { exactPlace } from '../../diagnostics/exact-place.ts';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { findInvisible } from '../../load/decode-text.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import type { Form } from './form.ts';
import { mendQuotes } from './mend-quotes.ts';
import { textOf } from './read-yaml.ts';
import { kindOf, place, type Shape, shape, wrong } from './shape.ts';

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
