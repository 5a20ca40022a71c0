/** What differs between two texts, in lines and words, with a little of what stands around it. */
import { diffArrays } from 'diff';

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
const ALIKE = 0.2;
/** The least share of two sentences, without their spaces, that is common to both, for them to be compared word by word. */
const ALIKE_WORDS = 0.5;
/** A word of so many letters between two changes is read with them. */
const BRIDGE = 3;
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
  const sentences = sentencePieces(old, now);
  if (!sentences) return undefined;
  const pieces = trimmed(gathered(sentences));
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

/**
 * Sentences that are alike word by word; one that was written anew as a whole, the old one before the new one. Undefined where too much
 * differs to be compared.
 */
function sentencePieces(old: string, now: string): Piece[] | undefined {
  const [before, after] = [sentencesOf(old), sentencesOf(now)];
  const parts = diffArrays(before, after, { maxEditLength: mostEdits(before.length, after.length) });
  if (!parts) return undefined;
  const pieces = parts.flatMap(({ value, added, removed }, index): Piece[] => {
    if (!added && !removed) return [{ kind: 'same', text: value.join('') }];
    const next = parts[index + 1];
    if (removed && next?.added) {
      if (value.length !== next.value.length) return wordPieces(value.join(''), next.value.join(''));
      return value.flatMap((sentence, place) => wordPieces(sentence, next.value[place] ?? ''));
    }
    if (added && parts[index - 1]?.removed) return [];
    return [{ kind: added ? 'new' : 'old', text: value.join('') }];
  });
  return joined(pieces);
}

/** What is as it was goes on over the end of a sentence. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = found.at(-1);
    if (kind === 'same' && last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ kind, text });
  }
  return found;
}

function wordPieces(old: string, now: string): Piece[] {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const parts = diffArrays(before, after, { maxEditLength: mostEdits(before.length, after.length) });
  const pieces = (parts ?? []).map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'new' : removed ? 'old' : 'same', text: value.join('') }),
  );
  const letters = (text: string): number => text.replace(/\s/g, '').length;
  const same = pieces.reduce((sum, { kind, text }) => (kind === 'same' ? sum + letters(text) : sum), 0);
  if (parts && same >= ALIKE_WORDS * Math.max(letters(old), letters(now))) return pieces;
  return [
    { kind: 'old', text: old },
    { kind: 'new', text: now },
  ];
}

/** Each with a space behind it, the last one too: so it stays the same where another follows it. */
const sentencesOf = (text: string): string[] => `${text} `.split(/(?=\S)(?<=[.!?…][”"’')\]]*\s+)/u);

/** Words, figures, clock times, telephone numbers, each whole; signs and spaces. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[-–.,:/’'][\p{L}\p{M}\p{N}]+)*|\s+|./gu) ?? [];

/** Changes with nothing but a space or a short word between them as one, so that nobody has to read word after word twice. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let [old, now] = ['', ''];
  const close = (): void => {
    if (old) found.push({ kind: 'old', text: old });
    if (now) found.push({ kind: 'new', text: now });
    [old, now] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const isBridge = old + now !== '' && index < pieces.length - 1 && text.trim().length <= BRIDGE;
    if (kind === 'same' && !isBridge) {
      close();
      found.push({ kind, text });
      return;
    }
    if (kind !== 'new') old += text;
    if (kind !== 'old') now += text;
  });
  close();
  return found;
}

/** Without the space behind the last sentence. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const [before, last] = pieces.slice(-2).map(({ kind }) => kind);
  const ends = before === 'old' && last === 'new' ? 2 : 1;
  return pieces
    .map((piece, index) => (index < pieces.length - ends ? piece : { ...piece, text: piece.text.trimEnd() }))
    .filter(({ text }) => text !== '');
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
