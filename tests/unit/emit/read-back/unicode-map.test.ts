import { describe, expect, it } from 'vitest';
import { readUnicodeMap } from '../../../../src/emit/read-back/unicode-map.ts';

const read = (table: string) => Object.fromEntries(readUnicodeMap(new TextEncoder().encode(table)));

describe('a font’s table of letters', () => {
  it('names the letters of single glyphs: one, several, and those beyond the first plane', () => {
    expect(read('3 beginbfchar\n<0001> <0041>\n<0002> <00660066>\n<0003> <D83DDE00>\nendbfchar')).toEqual({
      1: 'A',
      2: 'ff',
      3: '😀',
    });
  });

  it('names those of ranges, by their first letter or one by one', () => {
    expect(
      read(
        '2 beginbfrange\n<0010> <0012> <0061>\n<0020> <0021> [<0078> <00790079>]\nendbfrange\n1 beginbfchar <01> <007a> endbfchar',
      ),
    ).toEqual({ 16: 'a', 17: 'b', 18: 'c', 32: 'x', 33: 'yy', 1: 'z' });
  });

  it('is empty where there is none', () => {
    expect(read('no table')).toEqual({});
  });
});
