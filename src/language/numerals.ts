/** Whole numbers as English writes them, and figures with up to two decimals. */

const UNITS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Longer words first: `seventeen` begins with `seven`. */
const UNIT = UNITS.toReversed().join('|');

/** A regular expression, without groups, for a number from 1 to 999: `18`, `1.5`, `eighteen`, `forty-five`. */
export const NUMERAL = `(?:\\d{1,3}(?:\\.\\d{1,2})?|(?:${TENS.join('|')})(?:[-\\s](?:${UNIT}))?|(?:${UNIT}))(?![\\p{L}\\p{N}])`;

/** Reads what `NUMERAL` has found. */
export function readNumeral(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [first = '', second = ''] = text.toLowerCase().split(/[-\s]+/);
  const tens = TENS.indexOf(first);
  return tens < 0 ? UNITS.indexOf(first) + 1 : (tens + 2) * 10 + UNITS.indexOf(second) + 1;
}

/** A number as somebody wrote another one: a word for a word, where there is one. */
export const writeNumeral = (value: number, written: string): string =>
  /^\p{L}/u.test(written) ? (UNITS[value - 1] ?? String(value)) : String(value);

/** `an 18-hour course`, `an eight-hour course`, `a 10-hour course`. */
export const articleForNumeral = (numeral: string): string =>
  /^(?:8|1[18](?!\d)|eight|eleven)/i.test(numeral) ? 'an' : 'a';
