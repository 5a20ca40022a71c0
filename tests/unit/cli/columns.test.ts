import { expect, it } from 'vitest';
import { alignColumns } from '../../../src/cli/columns.ts';
import { durationOf, either, hoursOf, plural, sizeOf } from '../../../src/cli/wording.ts';
import { wrapText } from '../../../src/cli/wrap-text.ts';

it('columns are as wide as their widest cell on a terminal', () => {
  expect(
    alignColumns(
      [
        ['1', '日本', 'x'],
        ['10', 'abc', 'y'],
      ],
      'rll',
    ),
  ).toEqual([' 1  日本  x', '10  abc   y']);
  expect(alignColumns([], 'l')).toEqual([]);
});

it('text is wrapped between words, and paragraphs stay', () => {
  expect(wrapText('one two three\nfour', 10, '  ')).toBe('  one two\n  three\n  four');
  expect(wrapText('a-word-that-is-longer', 10, '  ')).toBe('  a-word-that-is-longer');
});

it('figures have their words', () => {
  expect([plural(1, 'file', 'files'), plural(1080, 'file', 'files')]).toEqual(['1 file', '1,080 files']);
  expect([hoursOf(1080), hoursOf(760), hoursOf(undefined)]).toEqual(['18 h', '12 h 40 min', '?']);
  expect([durationOf(1080), durationOf(undefined)]).toEqual(['18 h 00 min', '?']);
  expect([sizeOf(812), sizeOf(12_345), sizeOf(1_234_567)]).toEqual(['812 B', '12 KB', '1.2 MB']);
  expect(either(['a', 'b', 'c'])).toBe('a, b or c');
});
