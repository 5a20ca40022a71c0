/** A word as it is looked for: without case and without marks above and below its letters. */
export const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Letters and figures that belong together; an apostrophe inside a word does not divide it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text, as they stand in it. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** A part of a text, and whether it is one of the words that were found. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** How many characters are shown before the first find of the stretch, and in all. */
const BEFORE = 40;
const LENGTH = 150;

/** A whole text with the words marked that were found; `found` holds folded words. Put together, the pieces are the text. */
export const markWords = (text: string, found: ReadonlySet<string>): Piece[] =>
  piecesOf(text, findsIn(text, found), 0, text.length);

/**
 * The stretch of a text in which the most of the words stand that were found, all of them marked. Where none is in the text, its
 * beginning. Put together, the pieces are a part of the text, with dots where something is left out.
 */
export function excerpt(text: string, found: ReadonlySet<string>): Piece[] {
  const finds = findsIn(text, found);
  const start = atWord(text, Math.max(0, (richest(finds)?.from ?? 0) - BEFORE));
  const end = Math.min(text.length, endOfWord(text, start + LENGTH));
  const dots: Piece = { text: '…', isFound: false };
  return [...(start > 0 ? [dots] : []), ...piecesOf(text, finds, start, end), ...(end < text.length ? [dots] : [])];
}

interface Find {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** The find from which on the most different words stand close together; of several, the first. */
function richest(finds: readonly Find[]): Find | undefined {
  let best: { readonly find: Find; readonly words: number } | undefined;
  for (const find of finds) {
    const near = finds.filter(({ from, to }) => from >= find.from && to <= find.from + LENGTH - BEFORE);
    const words = new Set(near.map(({ word }) => word)).size;
    if (!best || words > best.words) best = { find, words };
  }
  return best?.find;
}

const findsIn = (text: string, found: ReadonlySet<string>): Find[] =>
  [...text.matchAll(WORD)]
    .map(({ 0: text, index }) => ({ from: index, to: index + text.length, word: fold(text) }))
    .filter(({ word }) => found.has(word));

function piecesOf(text: string, finds: readonly Find[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const addPlain = (to: number): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), isFound: false });
  };
  for (const { from, to } of finds.filter((find) => find.from >= start && find.to <= end)) {
    addPlain(from);
    pieces.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  addPlain(end);
  return pieces;
}

/** The beginning of the next word, unless the text begins here. */
function atWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space - at > BEFORE ? at : space + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}
