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
 * grows with the number of words. A text is gone through once.
 */
export function findRepeats(texts: Iterable<Iterable<string>>, least: number): Repeat[] {
  const ids = new Map<string, number>();
  const numbered = Array.from(texts, (words) => Int32Array.from(words, (word) => idOf(word, ids)));
  const seen = new FirstSeen(numbered.reduce((sum, { length }) => sum + Math.max(0, length - least + 1), 0));
  const repeats: Repeat[] = [];
  // Where each text begins, were they one.
  const begins = new Int32Array(numbered.length);
  let begin = 0;
  numbered.forEach((words, text) => {
    begins[text] = begin;
    let told = 0;
    for (const [from, hash] of hashesOf(words, least)) {
      const known = seen.firstOf(hash, begin + from);
      if (known === undefined || from < told) continue;
      const first = placeOf(known, begins, text);
      if (first.text === text) continue;
      const length = commonLength(numbered[first.text] ?? words, first.from, words, from);
      if (length < least) continue;
      repeats.push({ first, second: { text, from }, length });
      told = from + length;
    }
    begin += words.length;
  });
  return repeats;
}

/** The text among the first ones, up to `last`, in which a word stands that is the `index`th of all. */
function placeOf(index: number, begins: Int32Array, last: number): Repeat['first'] {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { text: low, from: index - (begins[low] ?? 0) };
}

/** Where hashes were seen first: eight bytes for each, for a large curriculum has millions of words. A table with open addressing. */
class FirstSeen {
  readonly #hashes: Int32Array;
  /** One more than the index; 0 is free. */
  readonly #indexes: Int32Array;
  readonly #mask: number;

  /** For so many hashes at most: then a quarter of the table is free. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2((most * 4) / 3 + 2));
    this.#hashes = new Int32Array(size);
    this.#indexes = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The index at which a hash was seen before; undefined if it was not: then it is seen at this `index`. */
  firstOf(hash: number, index: number): number | undefined {
    let slot = Math.imul(hash ^ (hash >>> 15), SPREAD) & this.#mask;
    for (; this.#indexes[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[slot] === hash) return (this.#indexes[slot] ?? 0) - 1;
    }
    this.#hashes[slot] = hash;
    this.#indexes[slot] = index + 1;
    return undefined;
  }
}

/** Multiplier that brings all bits of a hash into its slot. */
const SPREAD = 0x2c1b3c6d;

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
