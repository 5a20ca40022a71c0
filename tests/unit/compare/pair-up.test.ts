import { describe, expect, it } from 'vitest';
import { type Known, pairUp } from '../../../src/compare/pair-up.ts';

const things = (...written: readonly string[]): Known[] =>
  written.map((one) => {
    const [id = '', words = ''] = one.split(': ');
    return { id, words };
  });

const shown = (old: readonly Known[], now: readonly Known[]): string[] =>
  pairUp(old, now).map(({ before, after }) => `${before?.id ?? '–'} ${after?.id ?? '–'}`);

describe('finding things again', () => {
  it('knows them by their ids, whatever they say', () => {
    expect(shown(things('a: one two', 'b: three'), things('b: one two', 'a: new'))).toEqual(['b b', 'a a']);
  });

  it('knows what has a new id by its words', () => {
    expect(shown(things('a: one two', 'b: three four'), things('c: three four', 'a: one two'))).toEqual(['b c', 'a a']);
  });

  it('knows what has a new id and some new words by its neighbors', () => {
    expect(shown(things('a', 'b: one two three', 'c'), things('a', 'x: one two four', 'c'))).toEqual([
      'a a',
      'b x',
      'c c',
    ]);
    expect(shown(things('a', 'b: one two three', 'c'), things('a', 'x: four five six', 'c'))).toEqual([
      'a a',
      'b –',
      '– x',
      'c c',
    ]);
  });

  it('does not guess where several came or went', () => {
    expect(shown(things('a', 'b: one two three'), things('a', 'x: one two four', 'y: one two five'))).toEqual([
      'a a',
      'b –',
      '– x',
      '– y',
    ]);
  });

  it('takes each thing once', () => {
    expect(shown(things('a: one', 'b: one'), things('c: one'))).toHaveLength(2);
  });

  it('makes nothing of nothing', () => {
    expect(shown([], [])).toEqual([]);
    expect(shown(things('a: x'), [])).toEqual(['a –']);
    expect(shown([], things('a: x'))).toEqual(['– a']);
  });
});
