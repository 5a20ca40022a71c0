/**
 * The inputs that CommonMark’s reference parser is tried with (cmark, test/pathological_tests.py), as large as a file may be: each is read, or
 * given up by a limit that has a name, and nothing crashes.
 */
import { expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { makeWorkspace } from '../support/workspace.ts';

/** Bytes, a little below what a text may have. */
const SIZE = 250_000;
const many = (unit: string, share = 1): string => unit.repeat(Math.floor((SIZE * share) / unit.length));
const lists = (depth: number, line: (indent: string, index: number) => string): string =>
  Array.from({ length: depth }, (_, index) => line('  '.repeat(index), index)).join('');

const INPUTS: Readonly<Record<string, string>> = {
  'nested-emphasis': `${many('*a **a ', 0.5)}b${many(' a** a*', 0.5)}`,
  'closers-without-openers': many('a_ '),
  'openers-without-closers': many('_a '),
  'link-closers': many('a]'),
  'link-openers': many('[a'),
  'mismatched-emphasis': many('*a_ '),
  'issue-389': `${many('*a ', 0.3)}${many('_a*_ ', 0.6)}`,
  'multiples-of-three': `a**b${many('c* ')}`,
  'link-openers-and-emphasis': many('[ a_'),
  'brackets-and-parentheses': many('[ (]('),
  'image-brackets': many('![[]()'),
  'hard-link': '**x [a*b**c*](d)',
  'nested-brackets': `${many('[', 0.5)}a${many(']', 0.5)}`,
  'nested-quotations': `${many('> ')}a`,
  'nested-lists': lists(400, (indent) => `${indent}* a\n`),
  'a-null': 'abc\u0000def\n',
  backticks: Array.from({ length: 700 }, (_, count) => `e${'`'.repeat(count)}`).join(''),
  'unclosed-links': many('[a](<b'),
  'unclosed-links-too': many('[a](b'),
  'unclosed-comments': `Look </${many('<!--')}`,
  'empty-lines-in-lists': `${lists(90, (indent) => `${indent}- a\n`)}${'\n'.repeat(30_000)}`,
  'empty-lines-in-a-quotation': `${'> '.repeat(40)}- a\n${'>\n'.repeat(30_000)}`,
  'emphasis-in-quotations': `${many('>', 0.5)}${many('a*', 0.5)}`,
  'many-definitions': Array.from({ length: 8000 }, (_, index) => `[d${index}]: /x${index}\n`).join(''),
  'underlined-headings': many('a\n-\n'),
  'lazy-lines': `> x\n${many('x\n')}`,
};

it('are read, or given up by a limit that has a name', () => {
  const { path, write } = makeWorkspace();
  for (const [name, text] of Object.entries(INPUTS)) write(`pages/${name}.md`, `# A page\n\n${text}\n`);
  const { status, stdout, stderr } = run(['check', '--format', 'json'], { cwd: path });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const told: { rule: string; file: string }[] = JSON.parse(stdout).diagnostics;
  const givenUp = told.filter(({ rule }) => /^markdown\/too-/.test(rule)).map(({ file }) => file);
  // How many are, and which, depends on the machine; one sentence is none of them.
  expect(givenUp.length).toBeGreaterThan(0);
  expect(givenUp.every((file) => file.endsWith('.md'))).toBe(true);
  expect(givenUp.filter((file) => /hard-link|a-null/.test(file))).toEqual([]);
}, 900_000);
