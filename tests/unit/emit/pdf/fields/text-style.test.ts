import { describe, expect, it } from 'vitest';
import { textStyleOf } from '../../../../../src/emit/pdf/fields/text-style.ts';

describe('textStyleOf', () => {
  it('sets two lines on every ruled one, whatever their number', () => {
    const pitch = (9 / 25.4) * 72;
    for (const lines of [2, 3, 12]) {
      const { size, isMultiline } = textStyleOf(pitch * lines, lines);
      expect(isMultiline).toBe(true);
      expect(2 * 1.156 * size).toBeCloseTo(pitch, 1);
    }
  });

  it('sets one line where there is room for no more', () => {
    expect(textStyleOf(25.5, 1)).toEqual({ size: 12, isMultiline: false });
    expect(textStyleOf(12, 0)).toEqual({ size: 7.2, isMultiline: false });
    expect(textStyleOf(31, 1)).toEqual({ size: 18.6, isMultiline: false });
    expect(textStyleOf(80, 1)).toEqual({ size: 20, isMultiline: false });
    expect(textStyleOf(80, 0)).toEqual({ size: 11, isMultiline: true });
  });
});
