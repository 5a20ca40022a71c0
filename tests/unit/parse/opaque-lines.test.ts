/** Lines whose marks are not counted are code or a comment to the parser, whatever stands around them. */
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { directiveSyntax } from '../../../src/parse/markdown/directive-syntax.ts';
import { findExcess } from '../../../src/parse/markdown/find-excess.ts';
import { openOpaque } from '../../../src/parse/markdown/opaque-lines.ts';
import { rounds } from '../../support/rounds.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(directiveSyntax).freeze();

/** The numbers of the lines within code or HTML, from 1. */
function opaqueToTheParser(text: string): Set<number> {
  const lines = new Set<number>();
  visit(processor.parse(text) as Root, (node) => {
    if (node.type !== 'code' && node.type !== 'html') return;
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } };
    for (let line = start.line; line <= end.line; line++) lines.add(line);
  });
  return lines;
}

const LINES = [
  '',
  '',
  'a',
  '*a* b',
  '```',
  '```',
  '````',
  '~~~',
  '~~~ x',
  '``` `',
  '  ```',
  '    ```',
  '> ```',
  '- ```',
  '- a',
  '  b',
  '1. a',
  '> a',
  '<!--',
  '<!-- a',
  '-->',
  'a -->',
  '<!-- a -->',
  '<!-->',
  '<!--->',
  '  <!--',
  '- <!--',
  '> <!--',
  '<div>',
  '</div>',
  '<a>',
  '<pre>',
  '</pre>',
  '<?',
  '?>',
  '<!X',
  ':::do',
  ':::',
  '::::do',
  '::::',
  '  :::',
  '| a |',
  '| - |',
  '| b',
  '[^a]: b',
  '[a]: b',
  '[a]: b "c',
  '    c',
  '\tc',
  '# a',
  '---',
  '===',
  '***',
]; // prettier-ignore

it('agrees with the parser', () => {
  let opaque = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 3, maxLength: 14 }), (lines) => {
      const kindOf = openOpaque();
      const found = lines.flatMap((line, index) =>
        kindOf(line, false) === 'inside' && line.trim() ? [index + 1] : [],
      );
      const known = opaqueToTheParser(lines.join('\n'));
      opaque += found.length;
      expect(found.filter((line) => !known.has(line))).toEqual([]);
    }),
    { numRuns: rounds(1500, 20_000) },
  );
  expect(opaque).toBeGreaterThan(500);
});

it.each([
  ['code', '```\n', '```\n'],
  ['code with tildes behind a list', '- a\n- b\n~~~ text\n', '~~~~\n'],
  ['a comment', '<!-- a\n', 'a -->\n'],
])('lets marks be in %s', (_, begin, end) => {
  const marks = '*a **a [ `b\n'.repeat(900);
  const find = (text: string) => findExcess(text.split('\n'))?.rule;
  expect(find(`# A\n\n${begin}${marks}${end}\na\n`)).toBeUndefined();
  expect(find(`# A\n\n${begin}a\n${end}${marks}`)).toBe('markdown/too-deep');
});

it('knows that code ends a list, and what is indented after it is a paragraph', () => {
  const text = `- a\n\`\`\`\n\`\`\`\nb\n${'    - *a* *b* *c*\n'.repeat(100)}`;
  expect(findExcess(text.split('\n'))?.rule).toBe('markdown/too-costly');
});
