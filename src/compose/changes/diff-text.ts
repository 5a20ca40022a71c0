/** What differs between two texts, in lines and words, with a little of what stands around it. */
import { diffArrays, diffWordsWithSpace } from 'diff';

export type Piece = { readonly kind: 'same' | 'old' | 'new'; readonly text: string };

/** A line of a comparison: as it was, gone, new, or with other words in it; or so many lines that are as they were. */
export type DiffLine =
  | { readonly kind: 'same' | 'old' | 'new'; readonly text: string }
  | { readonly kind: 'mixed'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'gap'; readonly count: number };

/** Lines that are as they were and stay beside what is not. */
const CONTEXT = 1;
/** Letters of a line that is as it was. */
const CONTEXT_LETTERS = 100;
/** The least share of two lines that is common to both, for them to be one line with other words. */
const ALIKE = 0.4;
/** Longer stretches of words that are as they were are cut in their middle. */
const STRETCH = 140;

/**
 * Edits after which two texts of so many lines, or letters, count as having nothing in common: what was only added is always told
 * apart, and what was written anew takes no longer the longer it is.
 */
export const mostEdits = (before: number, after: number): number => Math.abs(before - after) + 1000;

/** Compares texts line by line; lines that are empty do not count. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(old, now, { maxEditLength: mostEdits(old.length, now.length) });
  if (!parts) return changedLines(old, now);
  if (!parts.some(({ added, removed }) => added || removed)) return [];
  return parts.flatMap((part, index): DiffLine[] => {
    if (part.removed) {
      const next = parts[index + 1];
      return changedLines(part.value, next?.added ? next.value : []);
    }
    // What was added for something else has come with it.
    if (part.added) return parts[index - 1]?.removed ? [] : part.value.map((text) => ({ kind: 'new', text }));
    return around(part.value, index > 0, index < parts.length - 1);
  });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Old lines with the new ones that stand for them: in pairs where they are alike, else one after the other. */
function changedLines(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length === now.length) {
    const pairs = pairsOf(old, now);
    if (pairs) return pairs;
  }
  return [
    ...old.map((text): DiffLine => ({ kind: 'old', text })),
    ...now.map((text): DiffLine => ({ kind: 'new', text })),
  ];
}

/** Lines in pairs; undefined as soon as two are not alike. */
function pairsOf(old: readonly string[], now: readonly string[]): DiffLine[] | undefined {
  const pairs: DiffLine[] = [];
  for (const [index, text] of old.entries()) {
    const pair = mixed(text, now[index] ?? '');
    if (!pair) return undefined;
    pairs.push(pair);
  }
  return pairs;
}

/** Two lines as one with old and new words; undefined where they have too little in common to be read that way. */
function mixed(old: string, now: string): DiffLine | undefined {
  const pieces = diffWordsWithSpace(old, now, { maxEditLength: mostEdits(old.length, now.length) })?.map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'new' : removed ? 'old' : 'same', text: value }),
  );
  if (!pieces) return undefined;
  const same = pieces.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  if (same < ALIKE * Math.max(old.length, now.length)) return undefined;
  const last = pieces.length - 1;
  return {
    kind: 'mixed',
    pieces: pieces.map((piece, index) =>
      piece.kind === 'same' ? { ...piece, text: cutMiddle(piece.text, index === 0, index === last) } : piece,
    ),
  };
}

/** Lines that are as they were: those beside a change, and how many are between. */
function around(lines: readonly string[], isAfter: boolean, isBefore: boolean): DiffLine[] {
  const head = isAfter ? lines.slice(0, CONTEXT) : [];
  const tail = isBefore ? lines.slice(Math.max(head.length, lines.length - CONTEXT)) : [];
  const count = lines.length - head.length - tail.length;
  const shown = (text: string): DiffLine => ({ kind: 'same', text: shorten(text) });
  return [...head.map(shown), ...(count > 0 ? [{ kind: 'gap', count } as const] : []), ...tail.map(shown)];
}

/** A text cut at a word. */
export function shorten(text: string, letters = CONTEXT_LETTERS): string {
  if (text.length <= letters) return text;
  const start = text.slice(0, letters);
  return `${start.slice(0, start.lastIndexOf(' ') + 1 || letters).trimEnd()} …`;
}

function cutMiddle(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= STRETCH) return text;
  const half = STRETCH / 2;
  const head = isFirst ? '' : shorten(text, half);
  const tail = isLast ? '' : text.slice(text.indexOf(' ', text.length - half));
  return `${head || '…'}${tail}`;
}
