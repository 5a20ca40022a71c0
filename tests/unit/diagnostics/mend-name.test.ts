import { describe, expect, it } from 'vitest';
import { exactPlace } from '../../../src/diagnostics/exact-place.ts';
import { mendName, mendWord } from '../../../src/diagnostics/mend-name.ts';
import type { Place, Written } from '../../../src/model/place.ts';

const at = (column: number, endColumn: number): Place => ({ file: 'a', line: 1, column, endLine: 1, endColumn });
const word = (value: string): Written<string> => ({ value, place: at(5, 5 + value.length) });
const isSafe = (value: string, known: string[]): boolean | undefined => mendWord(word(value), known).fixes?.[0]?.isSafe;

describe('a misspelt name', () => {
  it('is mended where it stands, without its quotes', () => {
    const quoted = { value: 'save-place', place: at(5, 17) };
    expect(mendWord(quoted, ['safe-place', 'values'])).toEqual({
      fixes: [{ title: 'Write “safe-place”', edits: [{ place: at(6, 16), text: 'safe-place' }], isSafe: true }],
    });
  });

  it('has no fix where nothing is near', () => {
    expect(mendWord(word('somewhere'), ['safe-place', 'values'])).toEqual({});
  });

  it('has no fix where its characters are not those of the source', () => {
    expect(mendWord({ value: 'save-place', place: at(5, 18) }, ['safe-place'])).toEqual({});
    expect(mendWord({ value: 'save-place', place: { ...at(5, 15), endLine: 2 } }, ['safe-place'])).toEqual({});
  });

  it.each([
    ['valeus', ['values', 'welcome'], true],
    // Two names are equally near, or nearly so.
    ['values-a', ['values-b', 'values-c'], false],
    ['paris', ['pairs', 'parts'], false],
    // A figure is no slip of the pen.
    ['values-2', ['values-1'], false],
    ['valeus-2', ['values-1', 'values-2'], true],
    ['in', ['it'], false],
    // Three letters are more than a slip.
    ['conversatoins-xy', ['conversations'], false],
  ])('“%s” among %j: %s', (value, known, expected) => {
    expect(isSafe(value, known)).toBe(expected);
  });

  it('is only proposed where it is printed, or stands in several places', () => {
    expect(mendWord(word('overdosse'), ['overdose'], { isProse: true }).fixes?.[0]?.isSafe).toBe(false);
    const many = mendName({ name: 'valeus', written: [word('valeus'), word('valeus')] }, ['values']);
    expect(many.fixes?.[0]).toMatchObject({ title: 'Write “values” in 2 places', isSafe: false });
    expect(many.fixes?.[0]?.edits).toHaveLength(2);
  });
});

describe('the exact place', () => {
  it.each([
    ['bare', 'x-y', at(1, 4), undefined, at(1, 4)],
    ['in quotes', 'x-y', at(1, 6), undefined, at(2, 5)],
    ['of an attribute', 'x-y', at(1, 7), { before: 'of=' }, at(4, 7)],
    ['of an attribute in quotes', 'x-y', at(1, 9), { before: 'of=' }, at(5, 8)],
    ['in brackets', 'x-y', at(1, 11), { before: ':cite[', after: ']' }, at(7, 10)],
    ['in brackets with spaces', 'x-y', at(1, 13), { before: ':cite[', after: ']' }, undefined],
    ['with an escape', 'x-y', at(1, 8), undefined, undefined],
  ] as const)('%s', (_, value, place, around, expected) => {
    expect(exactPlace({ value, place }, around)).toEqual(expected);
  });
});
