/** What a Markdown text may have: at a limit it is read, one above it is refused where the limit is passed; honest text never is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/model/limits.ts';
import { type Excess, findExcess } from '../../../src/parse/markdown/find-excess.ts';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';
import { type Random, randomOf } from '../../seeded/random.ts';

const find = (text: string): Excess | undefined => findExcess(text.split('\n'));
const {
  paragraphMarks: marks,
  fileMarks,
  fileLines: lines,
  paragraphLines,
  underlinedHeadings: underlines,
  openBrackets: brackets,
  innerLists,
  depth,
} = LIMITS;
/** Paragraphs with as many marks as a file may have, and a few fewer. */
const markedParagraphs = (count: number): string =>
  Array.from({ length: Math.ceil(count / 100) }, (_, index) => '*a '.repeat(Math.min(100, count - index * 100))).join(
    '\n\n',
  );

describe('a text at a limit is read, and above it refused at its place', () => {
  it.each<[name: string, make: (count: number) => string, limit: number, rule: string, line: number, column: number]>([
    ['lines', (count) => '\n'.repeat(count - 1), lines, 'markdown/too-costly', lines + 1, 1],
    [
      'lines of a paragraph',
      (count) => `A\n\n${'a\n'.repeat(count)}`,
      paragraphLines,
      'markdown/too-costly',
      paragraphLines + 3,
      1,
    ],
    ['marks of a paragraph', (count) => `A\n\nb${' *a'.repeat(count)}`, marks, 'markdown/too-costly', 3, 3 * marks + 3],
    ['marks of paragraphs', markedParagraphs, fileMarks, 'markdown/too-costly', (2 * fileMarks) / 100 + 1, 1],
    ['cells', (count) => `${'|'.repeat(count)}\n`, fileMarks, 'markdown/too-costly', 1, 1],
    [
      'signs of one run',
      (count) => `${'*'.repeat(count)}a${'*'.repeat(count)}`,
      2 * (marks - 2) + 1,
      'markdown/too-costly',
      1,
      0,
    ],
    ['brackets', (count) => `A ${'['.repeat(count)}`, brackets, 'markdown/too-deep', 1, 3 + brackets],
    [
      'underlined headings',
      (count) => 'a\n--\n\n'.repeat(count),
      underlines,
      'markdown/too-costly',
      3 * underlines + 2,
      1,
    ],
    ['blocks', (count) => `${':::do\n'.repeat(count)}`, depth, 'markdown/too-deep', depth + 1, 1],
    [
      'lists in lists',
      (count) => '- a\n  - b\n'.repeat(count + 1),
      innerLists,
      'markdown/too-costly',
      2 * innerLists + 3,
      1,
    ],
  ])('%s', (_, make, limit, rule, line, column) => {
    expect(find(make(limit))).toBeUndefined();
    const above = find(make(limit + 1));
    expect(above).toMatchObject(column > 0 ? { rule, line, column } : { rule, line });
    expect(above?.message).toMatch(/\.$/);
  });

  it('and the parser is not asked then', () => {
    const { problems, root } = parseMarkdown(`# A\n\n${'a*\n'.repeat(marks + 1)}`, 'a.md');
    expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([
      ['markdown/too-costly', marks + 3, 2],
    ]);
    expect(root.children).toEqual([]);
  });
});

describe('a paragraph ends', () => {
  const some = '*a* `b` [c](d) '.repeat(4);
  const many = (line: (index: number) => string): string =>
    Array.from({ length: 60 }, (_, index) => line(index)).join('\n');

  it.each([
    ['with an empty line', many(() => `${some}\n`)],
    ['with an entry', many(() => `- ${some}`)],
    ['with an entry in another one', many((index) => `${'  '.repeat(index % 3)}- ${some}`)],
    ['with a number', many((index) => `${index + 1}. ${some}`)],
    ['with a heading', many(() => `### ${some}`)],
    ['with a row of a table', `| a | b |\n| --- | :-: |\n${many(() => `| ${some} | b |`)}`],
    ['with a row of a table in a list', `- a | b\n  --- | ---\n${many(() => `  ${some} | b`)}`],
    ['with an entry in a quotation', many(() => `> - ${some}`)],
  ])('%s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });

  // Each of these is one paragraph to the parser, whatever it looks like.
  it.each([
    ['with a line', many(() => some)],
    ['with a number that cannot begin a list', `A\n${many(() => `2. ${some}`)}`],
    ['with an entry that is indented too far', `A\n${many(() => `    - ${some}`)}`],
    ['with an entry that a quotation does not hold', `> - A\n${many(() => `     - ${some}`)}`],
    ['with a row where the head has other cells', `| a |\n| --- | --- |\n${many(() => `| ${some} |`)}`],
    [
      'with a row where the line below the head is no part of the list',
      `- | a |\n| --- |\n${many(() => `| ${some} |`)}`,
    ],
    ['with a row after the table', `| a |\n| --- |\n\`\`\`\n\`\`\`\n${many(() => `${some}`)}`],
    ['with a number after the list', `1. a\n\nb\n${many(() => `2. ${some}`)}`],
  ])('not %s', (_, text) => {
    expect(find(text)).toMatchObject({ rule: 'markdown/too-costly' });
    // The parser agrees, where it is asked about a few of the lines.
    const few = text.split('\n').slice(0, 12).join('\n');
    const { root } = parseMarkdown(few, 'a.md');
    expect(JSON.stringify(root.children.at(-1)).match(/"strong"|"emphasis"/g)?.length ?? 0).toBeGreaterThan(20);
  });
});

describe('honest text', () => {
  const folder = 'curriculum';
  const reference = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

  it('is the first curriculum, each text alone and all together up to the largest size', () => {
    expect(reference.length).toBeGreaterThan(30);
    expect(reference.filter((text) => find(text))).toEqual([]);
    const all = reference.join('\n\n');
    for (let start = 0; start < all.length; start += LIMITS.textBytes) {
      expect(find(all.slice(start, start + LIMITS.textBytes))).toBeUndefined();
    }
  });

  it('is random prose of the largest size, with more emphasis than anybody writes', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomOf(String(seed));
        let text = '';
        while (text.length < LIMITS.textBytes - 4000) text += paragraph(random);
        expect(find(text)).toBeUndefined();
      }),
      { numRuns: 5 },
    );
  });

  /** A paragraph, a list or a table of words, every tenth of which is marked. */
  function paragraph(random: Random): string {
    const words = (count: number): string =>
      Array.from({ length: count }, () =>
        random.pick([
          'people',
          'walk',
          'and',
          '**talk**',
          'about',
          'values',
          'with',
          'their',
          '[peers](x.md)',
          'today',
        ]),
      ).join(' ');
    const list = (begin: (index: number) => string, count: number, length: number): string =>
      Array.from({ length: count }, (_, index) => begin(index) + words(length)).join('\n');
    const kind = random.below(5);
    if (kind === 0) return `${list(() => '- ', 30, 12)}\n\n`;
    if (kind === 1) return `${list((index) => `${index + 1}. `, 30, 12)}\n\n`;
    if (kind === 2) return `| a | b |\n| - | - |\n${list(() => `| x | `, 20, 8)}\n\n`;
    if (kind === 3) return `${list(() => '', 8, 14)}\n\n`;
    return `${words(150)}\n\n`;
  }
});
