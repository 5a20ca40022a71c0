import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { directiveSyntax } from '../../../../src/parse/markdown/directive-syntax.ts';
import { isPlain } from '../../../../src/parse/markdown/is-plain.ts';
import { parseInline } from '../../../../src/parse/markdown/parse-inline.ts';
import { setPunctuation } from '../../../../src/parse/markdown/set-punctuation.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(directiveSyntax).freeze();

it('is text, and nothing else, to Markdown and to smart punctuation', () => {
  const sign = fc.constantFrom(...'aZ9éñ ع,;?%/().-–—“”‘’…:*_`[]<>&\\~!|@#"\'', 'www.', '...', '--', 'a.b', 'x/y');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      // A letter first, for what begins a block is switched off in values of YAML.
      const value = `A${signs.join('')}`;
      if (!isPlain(value)) return;
      const root = processor.parse(value);
      setPunctuation(root);
      expect(root).toMatchObject({ children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });
      expect(textOf(root)).toBe(value);
    }),
    { numRuns: 3000 },
  );
});

it.each(['', ' a', 'a ', 'a -- b', 'wait...', 'See www.example.org', 'a: b', "it's", 'a *b*', 'a\nb'])(
  'not %j',
  (value) => {
    expect(isPlain(value)).toBe(false);
  },
);

it('has its place in the file, as all values have', () => {
  const place = { file: 'm.yaml', line: 7, column: 12, endLine: 7, endColumn: 40 };
  const plain = parseInline('Listen first', place, true, () => {});
  const marked = parseInline('Listen *first*', place, true, () => {});
  expect(plain).toEqual({
    place,
    nodes: [
      {
        type: 'text',
        value: 'Listen first',
        position: { start: { line: 7, column: 12 }, end: { line: 7, column: 24 } },
      },
    ],
    text: 'Listen first',
  });
  expect(marked.nodes[0]?.position?.start).toEqual(plain.nodes[0]?.position?.start);
  const folded = parseInline('Listen first', place, false, () => {});
  expect(folded.nodes[0]?.position).toEqual({ start: { line: 7, column: 12 }, end: { line: 7, column: 40 } });
});
