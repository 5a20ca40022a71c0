import { describe, expect, it } from 'vitest';
import { findRepeats } from '../../../src/language/find-repeats.ts';

const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `w${from + index}`);

describe('repeated passages', () => {
  it('are found at full length, once', () => {
    const [a, b] = [
      [...words(0, 100), ...words(1000, 57), ...words(200, 50)],
      [...words(300, 10), ...words(1000, 57)],
    ];
    expect(findRepeats([a, b], 40)).toEqual([
      { first: { text: 0, from: 100 }, second: { text: 1, from: 10 }, length: 57 },
    ]);
  });

  it('are not reported below the least length, nor within one text', () => {
    expect(findRepeats([words(0, 39), words(0, 39)], 40)).toEqual([]);
    expect(findRepeats([[...words(0, 50), ...words(0, 50)]], 40)).toEqual([]);
  });

  it('are told apart one by one', () => {
    const a = [...words(0, 40), 'x', ...words(100, 40)];
    const b = [...words(0, 40), 'y', ...words(100, 40)];
    expect(findRepeats([a, b], 40).map(({ second, length }) => [second.from, length])).toEqual([
      [0, 40],
      [41, 40],
    ]);
  });

  it('are compared word by word: equal hashes are not enough', () => {
    // Words that are numbered like others, in another order, give other hashes; every stretch that is reported is really equal.
    const letters = 'abcdefgh';
    let state = 1;
    const random = (): number => (state = (state * 48271) % 2147483647);
    const texts = Array.from({ length: 6 }, () => Array.from({ length: 400 }, () => letters[random() % 8] ?? ''));
    for (const { first, second, length } of findRepeats(texts, 4)) {
      expect(texts[first.text]?.slice(first.from, first.from + length)).toEqual(
        texts[second.text]?.slice(second.from, second.from + length),
      );
      expect(first.text).not.toBe(second.text);
    }
  });
});
