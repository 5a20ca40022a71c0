import { compareText } from '../../model/place.ts';

/** A copy in the order of a language’s alphabet: without case and marks, and the same on every machine. */
export const alphabetically = <T>(items: readonly T[], language: string, nameOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, key: orderKey(nameOf(item), language) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);

/** After the letter that comes before it, and before the next one. */
const AFTER = '\uffff';

/** The letters alone: in Spanish “á” stands with “a”, and “ñ” is a letter of its own after “n”. */
function orderKey(text: string, language: string): string {
  const own = /^es\b/i.test(language) ? text.normalize('NFC').replace(/ñ/gi, `n${AFTER}`) : text;
  return own
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} \uffff]/gu, '')
    .toLowerCase();
}
