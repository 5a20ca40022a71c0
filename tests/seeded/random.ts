/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 to one less than `limit`. */
  below(limit: number): number;
  /** One of these; there must be one. */
  pick<T>(list: readonly T[]): T;
}

/** Numbers that depend on a name alone: what is seeded under one name stays, whatever is added beside it. */
export function randomOf(name: string): Random {
  let state = hash(name);
  // Mulberry32, by Tommy Ettinger, in the public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(list) {
      if (list.length === 0) throw new RangeError(`There is nothing to pick from for “${name}”.`);
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

/** The word with two neighboring letters exchanged, as fingers do. */
export function misspell(word: string, random: Random): string {
  const swaps = [...word.slice(1)].flatMap((letter, index) => {
    const before = word[index] as string;
    return /[a-z]{2}/.test(before + letter) && before !== letter ? index : [];
  });
  const at = random.pick(swaps);
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}
