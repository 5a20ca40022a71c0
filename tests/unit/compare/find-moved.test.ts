import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoved } from '../../../src/compare/find-moved.ts';

/** The most that can stay, found by trying every choice. */
const mostThatStay = (order: readonly number[]): number => {
  const rows = order.reduce<number[][]>(
    (found, place) => found.concat(found.filter((row) => (row.at(-1) ?? -1) < place).map((row) => row.concat(place))),
    [[]],
  );
  return Math.max(...rows.map((row) => row.length));
};

describe('what was moved', () => {
  it('is one thing where one thing was taken elsewhere', () => {
    expect([...findMoved([1, 2, 3, 0])]).toEqual([3]);
    expect([...findMoved([3, 0, 1, 2])]).toEqual([0]);
    expect([...findMoved([0, 1, 2])]).toEqual([]);
    expect([...findMoved([])]).toEqual([]);
  });

  it('is as little as possible, and what stays is in its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const moved = findMoved(order);
        const stays = order.filter((_, index) => !moved.has(index));
        expect(stays).toEqual(stays.toSorted((a, b) => a - b));
        expect(stays).toHaveLength(mostThatStay(order));
      }),
    );
  });
});
