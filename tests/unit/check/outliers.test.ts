import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutliers } from '../../../src/check/outliers.ts';

describe('findOutliers', () => {
  it.each([
    ['nothing', [], []],
    ['what is in order', [0, 1, 2, 5, 9], []],
    ['the second of two that are swapped', [1, 0], [1]],
    ['the second of two that are swapped among others', [0, 2, 1, 3], [2]],
    ['one that comes too early', [3, 0, 1, 2], [0]],
    ['one that comes too late', [1, 2, 3, 0], [3]],
    ['a part that comes too early', [2, 3, 4, 0, 1], [3, 4]],
  ])('finds %s', (_, ranks, expected) => {
    expect([...findOutliers(ranks)]).toEqual(expected);
  });

  it('finds the fewest whose removal leaves an ascending order', () => {
    const permutation = fc.integer({ min: 0, max: 7 }).chain((length) =>
      fc.shuffledSubarray(
        Array.from({ length }, (_, index) => index),
        { minLength: length },
      ),
    );
    fc.assert(
      fc.property(permutation, (ranks) => {
        const outliers = findOutliers(ranks);
        const rest = ranks.filter((_, position) => !outliers.has(position));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        expect(rest.length).toBe(longestAscent(ranks));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no long time for a long list', () => {
    const descending = Array.from({ length: 50_000 }, (_, index) => -index);
    expect(findOutliers(descending).size).toBe(49_999);
  });
});

/** By trying all subsets. */
function longestAscent(ranks: readonly number[]): number {
  let longest = 0;
  for (let subset = 0; subset < 2 ** ranks.length; subset++) {
    const kept = ranks.filter((_, position) => subset & (1 << position));
    if (kept.every((rank, position) => position === 0 || rank > (kept[position - 1] ?? 0))) {
      longest = Math.max(longest, kept.length);
    }
  }
  return longest;
}
