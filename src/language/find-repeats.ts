/** A stretch of words that stands in two texts, by the indexes of their words. */
export interface Repeat {
  readonly first: { readonly text: number; readonly from: number };
  readonly second: { readonly text: number; readonly from: number };
  /** How many words it has. */
  readonly length: number;
}

/** Multiplier of the rolling hash; any odd number that spreads its bits will do. */
const FACTOR = 0x01000193;

/**
 * Stretches of at least `least` words that stand in two different texts, each where it stands for the second time. Every stretch of `least`
 * words is looked up by a hash that rolls along (R. M. Karp and M. O. Rabin, 1987), and compared word by word where one is known: the time
 * grows with the number of words.
 */
export function findRepeats(texts: readonly (readonly string[])[], least: number): Repeat[] {
  const ids = new Map<string, number>();
  const numbered = texts.map((words) => Int32Array.from(words, (word) => idOf(word, ids)));
  const seen = new Map<number, Repeat['first']>();
  const repeats: Repeat[] = [];
  numbered.forEach((words, text) => {
    let told = 0;
    for (const [from, hash] of hashesOf(words, least)) {
      const first = seen.get(hash);
      if (!first) seen.set(hash, { text, from });
      if (!first || first.text === text || from < told) continue;
      const length = commonLength(numbered[first.text] ?? words, first.from, words, from);
      if (length < least) continue;
      repeats.push({ first, second: { text, from }, length });
      told = from + length;
    }
  });
  return repeats;
}

function idOf(word: string, ids: Map<string, number>): number {
  const id = ids.get(word) ?? ids.size + 1;
  ids.set(word, id);
  return id;
}

/** The hash of every stretch of `length` words, with the index of its first word. */
function* hashesOf(words: Int32Array, length: number): Iterable<[from: number, hash: number]> {
  let leaving = 1;
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, FACTOR);
  let hash = 0;
  for (let to = 0; to < words.length; to++) {
    const from = to - length + 1;
    if (from > 0) hash = (hash - Math.imul(words[from - 1] ?? 0, leaving)) | 0;
    hash = (Math.imul(hash, FACTOR) + (words[to] ?? 0)) | 0;
    if (from >= 0) yield [from, hash];
  }
}

function commonLength(a: Int32Array, fromA: number, b: Int32Array, fromB: number): number {
  let length = 0;
  while (fromA + length < a.length && fromB + length < b.length && a[fromA + length] === b[fromB + length]) length++;
  return length;
}
