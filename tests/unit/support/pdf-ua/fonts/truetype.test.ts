import { describe, expect, it } from 'vitest';
import { readTrueType } from '../../../../support/pdf-ua/fonts/truetype.ts';
import { tinyFont, words } from '../../../../support/pdf-ua/make/tiny-font.ts';

describe('a TrueType program', () => {
  const font = readTrueType(tinyFont({ widths: [500, 600], encodings: [{ id: [3, 1], first: 65, glyphs: [1] }] }));

  it('has glyphs with widths and outlines', () => {
    expect(font?.glyphs).toBe(2);
    expect([0, 1, 2].map((glyph) => font?.widthOf(glyph))).toEqual([500, 600, undefined]);
    expect([0, 1, 2].map((glyph) => font?.hasOutline(glyph))).toEqual([true, true, false]);
  });

  it('has encodings', () => {
    expect([...(font?.encodings.keys() ?? [])]).toEqual(['3,1']);
    expect([64, 65, 66].map((code) => font?.encodings.get('3,1')?.(code))).toEqual([0, 1, 0]);
  });

  it('is none where the bytes are no such font', () => {
    for (const bytes of [Uint8Array.of(), Buffer.from('OTTO and more'), tinyFont({ widths: [1] }).subarray(0, 60)])
      expect(readTrueType(bytes)).toBeUndefined();
  });

  it.each([
    ['0', [...words(0, 262, 0), ...new Uint8Array(256).fill(7, 65, 67)], [0, 7, 7, 0]],
    ['4 by differences', words(4, 32, 0, 4, 0, 0, 0, 66, 0xffff, 0, 65, 0xffff, 0x10000 - 60, 1, 0, 0), [0, 5, 6, 0]],
    ['4 by a list', words(4, 36, 0, 4, 0, 0, 0, 66, 0xffff, 0, 65, 0xffff, 1, 1, 4, 0, 8, 0), [0, 9, 0, 0]],
    ['6', words(6, 14, 0, 65, 2, 3, 4), [0, 3, 4, 0]],
    ['12', words(12, 0, 0, 28, 0, 0, 0, 1, 0, 65, 0, 66, 0, 8), [0, 8, 9, 0]],
    ['14, which is no encoding', words(14, 0, 0, 0, 0), [0, 0, 0, 0]],
  ])('has an encoding of format %s', (_, table, glyphs) => {
    const { encodings } = readTrueType(tinyFont({ widths: [1], encodings: [{ id: [3, 1], table }] })) ?? {};
    expect([64, 65, 66, 67].map((code) => encodings?.get('3,1')?.(code))).toEqual(glyphs);
  });
});
