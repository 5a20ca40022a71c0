import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mayHaveTable, skipTables } from '../../../../src/parse/markdown/skip-tables.ts';

const searched = unified().use(remarkParse).use(remarkGfm).freeze();
const unsearched = unified().use(remarkParse).use(remarkGfm).use(skipTables).freeze();

/** Pieces of tables, of what makes lines no tables, and of what they may stand in. */
const PIECES = [
  ...['|', '-', '--', ':', ' ', '\t', '\n', '\r', '\r\n', '\n\n', '\\', '\\|', '&#124;', '&vert;', '&#45;', '\u00a0'],
  ...['> ', '- ', '1. ', '    ', '# ', '===', '```\n', '<b>', 'a', 'a | b', '| a |', '\na\n', '\n| b |\n', '[^1]: '],
];

describe('tables', () => {
  it.each(['a\n:-', 'a|b\n-|-', '|a|\n|-|', '| a |\r\n| :-: |', '> a | b\n> :- | -', 'a\n-:', '|a|\n|\t-\t|'])(
    'may stand in %j',
    (text) => {
      expect(mayHaveTable(text)).toBe(true);
      expect(unsearched.parse(text)).not.toEqual(searched.parse(text));
    },
  );

  it.each(['a\n-', '10:30–10:45', ':::do[Look]{minutes=5}\n- a\n:::', 'a | b', 'Either: or - not'])(
    'do not stand in %j',
    (text) => {
      expect(mayHaveTable(text)).toBe(false);
      expect(unsearched.parse(text)).toEqual(searched.parse(text));
    },
  );

  it('are found in no other text', () => {
    let without = 0;
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const tree = searched.parse(written);
        if (mayHaveTable(written)) return;
        without += 1;
        expect(unsearched.parse(written)).toEqual(tree);
      }),
      { numRuns: 6_000 },
    );
    expect(without).toBeGreaterThan(1_000);
  });
});
