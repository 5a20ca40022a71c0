import { compareText } from '../../model/place.ts';

/** A copy in the order of the alphabet: without case and marks, and the same on every machine. */
export const alphabetically = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, key: bare(nameOf(item)) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
