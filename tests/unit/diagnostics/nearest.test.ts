import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/diagnostics/nearest.ts';

const IDS = ['safe-place', 'values-1', 'values-2', 'history', 'cpd'];

describe('nearest', () => {
  it.each([
    ['a letter too few', 'saf-place', 'safe-place'],
    ['a letter too many', 'historry', 'history'],
    ['a wrong letter', 'histury', 'history'],
    ['two letters swapped', 'safe-palce', 'safe-place'],
    ['another case', 'Safe-Place', 'safe-place'],
    ['the first of two that are equally near', 'values-3', 'values-1'],
    ['a short word', 'cdp', 'cpd'],
  ])('finds what was meant: %s', (_, word, expected) => {
    expect(nearest(word, IDS)).toBe(expected);
  });

  it.each(['goodbye', 'x', '', 'place', 'hist'])('makes nothing up for “%s”', (word) => {
    expect(nearest(word, IDS)).toBeUndefined();
  });

  it('never takes a word of one letter for another', () => {
    expect(nearest('a', ['b'])).toBeUndefined();
  });

  it('does not compare words that nobody would type', () => {
    expect(nearest('a'.repeat(101), ['a'.repeat(101)])).toBeUndefined();
    expect(nearest('a'.repeat(100), ['a'.repeat(101)])).toBeUndefined();
  });

  it('finds every word with one slip in it, and no word that differs in half of its letters', () => {
    const word = fc.stringMatching(/^[a-e]{5,20}$/);
    fc.assert(
      fc.property(word, fc.nat(), (right, at) => {
        const slip = at % (right.length - 1);
        const swapped = right.slice(0, slip) + right.charAt(slip + 1) + right.charAt(slip) + right.slice(slip + 2);
        const dropped = right.slice(0, slip) + right.slice(slip + 1);
        const other = [...right].map((letter, index) => (index % 2 === 0 ? 'z' : letter)).join('');
        expect(nearest(swapped, [right])).toBe(right);
        expect(nearest(dropped, ['zzzz', right])).toBe(right);
        expect(nearest(other, [right])).toBeUndefined();
      }),
    );
  });
});
