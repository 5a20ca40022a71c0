import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../src/compose/guide/groups-of.ts';
import { groupsText } from '../../../../src/compose/guide/groups-text.ts';
import { english } from '../../../../src/compose/strings/english.ts';

const said = (people: number, size: number) => groupsText(people, size, english).replaceAll('\u00a0', ' ');

describe('groupsOf', () => {
  it.each([
    [16, 2, '8 pairs'],
    [17, 2, '8 pairs, 1 left over: make 7 of 2, 1 of 3'],
    [18, 3, '6 groups of 3'],
    [16, 3, '5 groups of 3, 1 left over: make 4 of 3, 1 of 4'],
    [20, 3, '6 groups of 3, 2 left over: make 4 of 3, 2 of 4'],
    [8, 3, '2 groups of 3, 2 left over: make 2 of 4'],
    [19, 4, '4 groups of 4, 3 left over: make 4 of 4, 1 of 3'],
    [18, 4, '4 groups of 4, 2 left over: make 2 of 4, 2 of 5'],
    [9, 5, '1 group of 5, 4 left over: make 1 of 5, 1 of 4'],
    [8, 6, '1 group of 6, 2 left over: make 1 of 6, 1 of 2'],
    [2, 3, 'one group of 2'],
    [1, 2, 'one person alone'],
  ])('%i people in groups of %i', (people, size, text) => {
    expect(said(people, size)).toBe(text);
  });

  it('seats everybody, in no group larger by more than one', () => {
    const people = fc.integer({ min: 1, max: 200 });
    const sizes = fc.integer({ min: 2, max: 12 });
    fc.assert(
      fc.property(people, sizes, (count, size) => {
        const { full, left, made } = groupsOf(count, size);
        expect(full * size + left).toBe(count);
        expect(made.reduce((sum, group) => sum + group.size * group.count, 0)).toBe(count);
        expect(Math.max(...made.map((group) => group.size))).toBeLessThanOrEqual(size + 1);
        // Somebody is alone only where there is nobody to join.
        if (made.some((group) => group.size === 1)) expect(full).toBe(0);
      }),
    );
  });
});
