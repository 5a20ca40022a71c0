import { describe, expect, it } from 'vitest';
import { BREAK, letterWidth, linesOfRuns } from '../../../../src/compose/cards/letter-widths.ts';

const lines = (text: string, width: number, isStrong = false): number => linesOfRuns([{ text, isStrong }], 1, width);

describe('the widths of letters', () => {
  it('are those of the typeface, and wide for what it does not have', () => {
    expect(letterWidth('m', false)).toBe(0.845);
    expect(letterWidth('m', true)).toBe(0.879);
    expect(letterWidth('é', false)).toBeGreaterThan(letterWidth('e', false));
    expect(letterWidth('你', false)).toBe(1);
  });
});

describe('lines of a text', () => {
  it('break at spaces, and where they are told to', () => {
    expect(lines('', 10)).toBe(1);
    expect(lines('mmm mmm', 6)).toBe(1);
    expect(lines('mmm mmm', 5)).toBe(2);
    expect(lines(`m${BREAK}m${BREAK}m`, 5)).toBe(3);
    expect(lines('a\nb', 5)).toBe(1);
  });

  it('are more where letters are bold', () => {
    expect(lines('mm mm', 3.7)).toBe(1);
    expect(lines('mm mm', 3.7, true)).toBe(2);
  });

  it('break a word that is longer than a line wherever the line ends', () => {
    expect(lines('m'.repeat(10), 2)).toBe(5);
    expect(lines(`a ${'m'.repeat(4)}`, 2)).toBe(3);
  });

  it('never break at a no-break space', () => {
    expect(lines('mm\u00a0mm', 3)).toBe(2);
    expect(lines('mm mm', 3)).toBe(2);
    expect(lines('a mm mm', 4)).toBe(2);
    expect(lines('mm a\u00a0mm mm', 4)).toBe(3);
    expect(lines('mm a mm mm', 4)).toBe(2);
    expect(lines('mm a\u00a0b mm', 2.8)).toBe(3);
    expect(lines('mm a b mm', 2.8)).toBe(2);
  });
});
