import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { directiveSyntax } from '../../../../src/parse/markdown/directive-syntax.ts';
import { parsePlain } from '../../../../src/parse/markdown/parse-plain.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(directiveSyntax).freeze();

it('gives what Markdown gives, wherever it gives anything', () => {
  const sign = fc.constantFrom(...'aZ9éñ ع,;?%/().-–—“”‘’…:*_`[]<>&\\~!|@#"\'', 'www.', '...', '--', 'a.b', 'x/y');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      // A letter first, for what begins a block is switched off in values of YAML.
      const value = `A${signs.join('')}`;
      const plain = parsePlain(value);
      if (plain) expect(plain).toEqual(processor.parse(value));
    }),
    { numRuns: 3000 },
  );
});

it.each(['', ' a', 'a ', 'a  b…', 'a -- b', 'wait...', 'See www.example.org', 'a: b', 'it’s “so” – yes'])(
  '%j',
  (value) => {
    const plain = parsePlain(value);
    expect(plain !== undefined).toBe(['a  b…', 'it’s “so” – yes'].includes(value));
  },
);
