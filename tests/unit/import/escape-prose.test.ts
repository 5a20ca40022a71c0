import fc from 'fast-check';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { escapeProse } from '../../../src/import/skeleton/escape-prose.ts';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';

const SIGNS = [
  ...'\\`*_{}[]()<>#+-!|~&:=$/;,a1 ',
  '1.',
  '10)',
  '::',
  ':::',
  ':term[',
  ':::do',
  '::write[x]',
  '<!--',
  '&amp;',
  '[^1]',
  '* ',
  '- ',
];

describe('escapeProse', () => {
  it.each([
    ['# Title', '\\# Title'],
    ['1. First', '1\\. First'],
    [':::trainer', '\\:\\::trainer'],
    ['at 10:30', 'at 10:30'],
    ['  two\n lines ', 'two lines'],
  ])('writes %j', (text, written) => expect(escapeProse(text)).toBe(written));

  it('is read as one paragraph of the same text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 20 }), (signs) => {
        const text = signs.join('').replace(/ +/g, ' ').trim();
        // Dashes and their like are set by whoever reads it.
        fc.pre(text !== '' && !/--|``/.test(text));
        const { root, problems } = parseMarkdown(escapeProse(text), 'any.md');
        expect(problems).toEqual([]);
        expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
        const kinds = root.children.flatMap((node) =>
          'children' in node ? node.children.map(({ type }) => type) : [],
        );
        expect(new Set(kinds)).toEqual(new Set(['text']));
        expect(plainText(root)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
