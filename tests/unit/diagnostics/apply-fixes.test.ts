import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';
import type { Edit, Fix } from '../../../src/diagnostics/fix.ts';

const edit = (line: number, column: number, endColumn: number, text: string, file = 'a'): Edit => ({
  place: { file, line, column, endLine: line, endColumn },
  text,
});
const fix = (...edits: Edit[]): Fix => ({ title: 'Write', edits, isSafe: true });
const apply = (text: string, ...fixes: Fix[]): string | undefined =>
  applyFixes(new Map([['a', text]]), fixes).texts.get('a');

describe('fixes', () => {
  it('are applied each at its place, in whatever order they come', () => {
    expect(
      apply('one two\nthree\n', fix(edit(2, 1, 6, '3')), fix(edit(1, 5, 8, 'zwei')), fix(edit(1, 1, 4, '1'))),
    ).toBe('1 zwei\n3\n');
  });

  it('count columns in UTF-16 units, and keep the ends of lines', () => {
    expect(apply('😀 one\r\ntwo\r\n', fix(edit(1, 4, 7, '1')), fix(edit(2, 1, 4, '2')))).toBe('😀 1\r\n2\r\n');
  });

  it('reach over lines', () => {
    const place = { file: 'a', line: 1, column: 3, endLine: 3, endColumn: 2 };
    expect(apply('one\ntwo\nthree', fix({ place, text: '-' }))).toBe('on-hree');
  });

  it('are left out where an earlier one has changed the same characters, or begins at the same place', () => {
    expect(apply('one two', fix(edit(1, 1, 4, '1')), fix(edit(1, 3, 6, 'x')))).toBe('1 two');
    expect(apply('one two', fix(edit(1, 5, 5, 'a')), fix(edit(1, 5, 8, 'b')))).toBe('one atwo');
    expect(apply('one two', fix(edit(1, 1, 4, '1')), fix(edit(1, 4, 5, '_')))).toBe('1_two');
  });

  it('are applied as a whole or not at all', () => {
    const { fixes, texts } = applyFixes(new Map([['a', 'one two']]), [
      fix(edit(1, 1, 4, '1')),
      fix(edit(1, 5, 8, '2'), edit(1, 1, 4, 'x')),
    ]);
    expect(texts.get('a')).toBe('1 two');
    expect(fixes).toHaveLength(1);
  });

  it('say where they stand afterwards, though those before them have changed the lines', () => {
    const [longer, split, last] = [fix(edit(1, 1, 4, 'first')), fix(edit(1, 5, 8, '2\n3')), fix(edit(2, 1, 6, '4'))];
    const { texts, placesOf } = applyFixes(new Map([['a', 'one two\nthree\n']]), [last, longer, split]);
    expect(texts.get('a')).toBe('first 2\n3\n4\n');
    const place = (line: number, column: number, endLine: number, endColumn: number) => [
      { file: 'a', line, column, endLine, endColumn },
    ];
    expect(placesOf(longer)).toEqual(place(1, 1, 1, 6));
    expect(placesOf(split)).toEqual(place(1, 7, 2, 2));
    expect(placesOf(last)).toEqual(place(3, 1, 3, 2));
    expect(placesOf(fix(edit(1, 1, 2, 'x')))).toEqual([]);
  });

  it.each([
    ['a line that is not there', edit(3, 1, 1, 'x')],
    ['a column behind the end of its line', edit(1, 5, 6, 'x')],
    ['a file that is not there', edit(1, 1, 2, 'x', 'b')],
    ['an end before the start', edit(1, 3, 2, 'x')],
  ])('are left out at %s', (_, wrong) => {
    const { texts, fixes } = applyFixes(new Map([['a', 'one\ntwo']]), [fix(wrong)]);
    expect([texts.size, fixes]).toEqual([0, []]);
  });
});
