import { LIMITS } from '../model/limits.ts';

/** A text, or why the bytes are none: a sentence and where it goes wrong (line and column count from 1). */
export type Decoded =
  | { readonly text: string }
  | { readonly fault: string; readonly hint: string; readonly line: number; readonly column: number };

/**
 * Decodes UTF-8 strictly; a byte order mark is dropped, so that positions are those without it. Refuses control characters, what changes the
 * direction of text unseen, and letters with marks without end.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { fault: 'This file is encoded as UTF-16.', hint: 'Save it as UTF-8.', line: 1, column: 1 };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Streaming, the decoder holds back a character that has only begun: the fault is where it begins.
    const before = new TextDecoder().decode(bytes.subarray(0, firstInvalidByte(bytes)), { stream: true });
    return {
      fault: 'This file is not text in UTF-8.',
      hint: 'Save it as UTF-8; check that it is a text file.',
      ...position(before),
    };
  }
  const bad = findInvisible(text);
  if (bad) {
    return {
      fault: `This file has the invisible character ${bad.code}.`,
      hint: 'Delete the character: it would change how the text is read without being seen.',
      ...position(text.slice(0, bad.index)),
    };
  }
  const piled = findPiledMarks(text);
  if (piled === undefined) return { text };
  return {
    fault: `This file has more than ${LIMITS.combiningMarks} combining marks on one letter.`,
    hint: 'Delete those that nobody can read.',
    ...position(text.slice(0, piled)),
  };
}

/** Most texts have none. It is one object: what is used again is made faster. */
const TWO_MARKS = /\p{M}{2}/u;

/** Where there are more marks on one letter than any language has. */
function findPiledMarks(text: string): number | undefined {
  if (LIMITS.combiningMarks > 0 && !TWO_MARKS.test(text)) return undefined;
  for (const { 0: marks, index } of text.matchAll(/\p{M}+/gu)) {
    // A mark takes one unit or two.
    if (marks.length > LIMITS.combiningMarks && [...marks].length > LIMITS.combiningMarks) return index;
  }
  return undefined;
}

// Control characters but tab, line feed and carriage return; line ends that YAML and Markdown do not know; and the two overrides
// that make text read other than it is written.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\u202d\u202e]/;

/** The first character that changes how a text is read without being seen, as `U+202E`. */
export function findInvisible(text: string): { readonly code: string; readonly index: number } | undefined {
  const index = FORBIDDEN.exec(text)?.index ?? findUnpaired(text);
  if (index === undefined) return undefined;
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: `U+${code}`, index };
}

/**
 * The first embedding or isolate that does not end in its line, or end of one that has not begun there: what stands behind it in a line would
 * be shown in another order than it is read. Pairs of them stay, as do the marks of a single direction.
 */
function findUnpaired(text: string): number | undefined {
  if (!DIRECTION.test(text)) return undefined;
  let open: { readonly sign: string; readonly index: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(DIRECTION_OR_END)) {
    const isEnd = sign === POP_EMBEDDING || sign === POP_ISOLATE;
    if (/[\n\r]/.test(sign)) {
      if (open[0]) return open[0].index;
    } else if (!isEnd) open.push({ sign, index });
    else {
      const last = open.at(-1);
      const isOfLast = last && (sign === POP_EMBEDDING) === EMBEDDINGS.test(last.sign);
      if (!isOfLast) return last?.index ?? index;
      open = open.slice(0, -1);
    }
  }
  return open[0]?.index;
}

const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';
const EMBEDDINGS = /[\u202a\u202b]/;
const DIRECTION = /[\u202a-\u202c\u2066-\u2069]/;
const DIRECTION_OR_END = /[\u202a-\u202c\u2066-\u2069\n\r]/g;

function firstInvalidByte(bytes: Uint8Array): number {
  const isValid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isValid(middle + 1)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function position(before: string): { line: number; column: number } {
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
