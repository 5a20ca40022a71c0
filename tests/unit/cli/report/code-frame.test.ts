import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../../src/cli/report/code-frame.ts';
import { displayWidth } from '../../../../src/cli/report/display-width.ts';

const plain = picocolors.createColors(false);
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  file: 'f',
  line,
  column,
  endLine,
  endColumn,
});
const frame = (text: string, ...place: [number, number, number, number]): string[] =>
  codeFrame(text, at(...place), plain).split('\n');

describe('a code frame', () => {
  it('shows the line with its number and carets under the range', () => {
    expect(frame('one\nhours: 18\nthree', 2, 8, 2, 10)).toEqual(['2 │ hours: 18', '  │        ^^']);
  });

  it('knows all ends of lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(frame(`a${end}bcd${end}e`, 2, 2, 2, 3)).toEqual(['2 │ bcd', '  │  ^']);
  });

  it('has a caret even for a place without extent, at the end of a line and behind it', () => {
    expect(frame('abc', 1, 2, 1, 2)[1]).toBe('  │  ^');
    expect(frame('abc', 1, 4, 1, 4)[1]).toBe('  │    ^');
    expect(frame('abc', 1, 9, 1, 12)[1]).toBe('  │    ^');
    expect(frame('', 1, 1, 1, 2)).toEqual(['1 │ ', '  │ ^']);
  });

  it('aligns the numbers of several lines and leaves their indentation unmarked', () => {
    const text = `${'\n'.repeat(8)}- title: a\n  minutes: b\n  c`;
    expect(frame(text, 9, 3, 10, 13)).toEqual([
      ' 9 │ - title: a',
      '   │   ^^^^^^^^',
      '10 │   minutes: b',
      '   │   ^^^^^^^^^^',
    ]);
  });

  it('shows the first lines of a long place', () => {
    expect(frame('a\nb\nc\nd\ne', 1, 1, 5, 2)).toHaveLength(6);
  });

  it.each([
    ['wide characters', '日本語 x', 5, 6, '  │        ^'],
    ['a wide character in the range', '日本語', 2, 3, '  │   ^^'],
    ['an emoji of several code points, in UTF-16 units', '👩‍👩‍👧 x', 10, 11, '  │    ^'],
    ['an emoji outside the basic plane', '😀x', 3, 4, '  │   ^'],
    ['an accent by itself', 'e\u0301x', 3, 4, '  │  ^'],
    ['a tab', '\tx', 2, 3, '  │   ^'],
    ['an escape sequence', '\u001b[31mx', 6, 7, '  │      ^'],
    ['a hidden change of direction', '\u202ex', 2, 3, '  │         ^'],
  ])('puts the caret where a terminal draws it: %s', (_, line, from, to, carets) => {
    expect(frame(line, 1, from, 1, to)[1]).toBe(carets);
  });

  it('shows what is hidden and sends no control character', () => {
    expect(frame('a\u001b[31m\u0007\u009b\u202eb', 1, 1, 1, 2)[0]).toBe('1 │ a␛[31m␇<U+009B><U+202E>b');
  });

  it('cuts a long line around the place', () => {
    const line = `${'x '.repeat(3000)}HERE${' y'.repeat(3000)}`;
    const [shown = '', carets = ''] = frame(line, 1, 6001, 1, 6005);
    expect(shown.length).toBeLessThan(112);
    expect(shown).toMatch(/^1 │ ….*HERE.*…$/);
    expect(carets.indexOf('^')).toBe(shown.indexOf('HERE'));
    expect(carets.lastIndexOf('^')).toBe(shown.indexOf('HERE') + 3);
  });

  it('marks what is shown of a range that is longer than the line', () => {
    const [shown = '', carets = ''] = frame('z'.repeat(5000), 1, 11, 1, 4000);
    expect(shown.length).toBeLessThan(112);
    expect(carets.length).toBeLessThanOrEqual(shown.length);
    expect(carets.indexOf('^')).toBe('1 │ '.length + 10);
  });

  it.each([30, 40, 60, 80])('fits into a terminal of %i columns, with the caret below its character', (width) => {
    for (const [before, behind] of [
      [0, 200],
      [200, 0],
      [90, 90],
      [10, 3],
    ] as const) {
      const line = `${'日x'.repeat(before / 2)}H${'é y'.repeat(behind)}`;
      const [shown = '', carets = ''] = codeFrame(line, at(100, before + 1, 100, before + 2), plain, width).split('\n');
      expect(displayWidth(shown)).toBeLessThanOrEqual(width);
      expect(displayWidth(carets.slice(0, carets.indexOf('^')))).toBe(displayWidth(shown.slice(0, shown.indexOf('H'))));
    }
  });

  it('is empty where the text has no such line', () => {
    expect(codeFrame('a', at(3, 1, 3, 2), plain)).toBe('');
  });

  it('does not take long for a line of a hundred thousand characters', () => {
    const started = performance.now();
    frame('word '.repeat(20_000), 1, 50_000, 1, 50_004);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
