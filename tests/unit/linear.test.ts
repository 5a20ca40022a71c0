/**
 * What reads other people’s texts takes ten times as long for ten times as much, and not a hundred times: every reader with what is worst for
 * patterns such as its own. Time is that of the processor; what is faster than a few milliseconds is as good as nothing.
 */
import { expect, it } from 'vitest';
import { pathFault } from '../../src/archive/path-fault.ts';
import { readTarget } from '../../src/check/link-target.ts';
import { foreignToLineStart } from '../../src/cli/escape-foreign.ts';
import { diffLines } from '../../src/compose/changes/diff-text.ts';
import { plainText } from '../../src/compose/changes/plain-text.ts';
import type { Reader } from '../../src/compose/changes/reader.ts';
import { linesOf } from '../../src/compose/deck/fit.ts';
import { unbroken } from '../../src/compose/prose/unbroken.ts';
import { stringsFor } from '../../src/compose/strings.ts';
import { fingerprint } from '../../src/diagnostics/fingerprint.ts';
import { markdownCursor } from '../../src/editor/markdown-cursor.ts';
import { readDuration, readTimed } from '../../src/import/durations.ts';
import { importOutline } from '../../src/import/import-outline.ts';
import { measure } from '../../src/language/reading-grade.ts';
import { asksFee } from '../../src/licences/fee.ts';
import { decodeText } from '../../src/load/decode-text.ts';
import { judgeSvg } from '../../src/load/svg/judge-svg.ts';
import { parseClock } from '../../src/model/clock.ts';
import { parseHours } from '../../src/model/minutes.ts';
import { bareTitle, slug } from '../../src/model/slug.ts';
import { findExcess } from '../../src/parse/markdown/find-excess.ts';
import { isPlain } from '../../src/parse/markdown/is-plain.ts';
import { parseMarkdown } from '../../src/parse/markdown/parse-markdown.ts';
import { readOpener } from '../../src/parse/markdown/read-opener.ts';
import { readYaml } from '../../src/parse/yaml/read-yaml.ts';
import { resolvePath } from '../../src/resolve/resolve-path.ts';
import { checkBase } from '../support/check-base.ts';

const LENGTH = 5000;
/** Of ten times as much: as much is the goal, and no pattern that looks back from every letter takes less than a hundred times as long. */
const MOST_TIMES = 30;
/** Milliseconds below which nothing is measured. */
const NOTHING = 5;

/** What a text begins with, and what is repeated in it. */
const HOSTILE: readonly (readonly [start: string, again: string])[] = [
  ...[
    ' ',
    '\t',
    '\r',
    '\n',
    'a',
    'A',
    '0',
    '.',
    '!',
    '?',
    '-',
    '–',
    '/',
    '\\',
    '`',
    '~',
    '[',
    ']',
    '(',
    '{',
    '<',
    '“',
    '”',
    '#',
    '%',
    '&',
    '=',
    ':',
    ',',
    "'",
    '"',
    '|',
    '>',
  ].map((one) => ['', one] as const),
  ...[
    '!”',
    '. ',
    '- ',
    '1.',
    '1-',
    'a-',
    'a=',
    'a@',
    'www.',
    '.-',
    '](',
    '[^',
    '<!',
    '<! ',
    '<!--',
    '{a[',
    ':a[',
    ':cite[',
    '(A (',
    'AAA(A',
    '(now',
    '0:00',
    ' and ',
    '“ ',
    '(0 ',
    'x – 1',
    '½ ',
    '%2e',
  ].map((one) => ['', one] as const),
  ['0:00', '\t'],
  ['unit 0:', ' '],
  ['unit 0:', '\t'],
  ['::do{a=', 'a'],
  ['http://a', 'b '],
  ['a:', '\u00a0'],
  ['x{', 'a{'],
];

const words = stringsFor('en');
const reader = { words } as unknown as Reader;
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 2 };
const importIt = (kind: 'md' | 'txt') => (text: string) =>
  importOutline({ name: 'a', kind, bytes: bytesOf(`# A\n\n## B\n\n${text}\n`), language: 'en' });

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  slug,
  bareTitle,
  parseHours,
  parseClock,
  readDuration,
  readTimed,
  isPlain,
  pathFault,
  unbroken,
  asksFee,
  measure,
  markdownCursor,
  foreignToLineStart,
  decodeText: (text) => decodeText(bytesOf(text)),
  resolvePath: (text) => resolvePath('a', text),
  readTarget: (text) => readTarget('a', text),
  findExcess: (text) => findExcess(text.split('\n')),
  readOpener: (text) => readOpener(`:::do${text}`, 0),
  linesOf: (text) => linesOf(text, 38, 964),
  plainText: (text) => plainText(text, reader),
  diffLines: (text) => diffLines(text, `b${text}`),
  fingerprint: (message) =>
    fingerprint([{ rule: 'id/duplicate', severity: 'error', message, hint: '', place }], () => ''),
  judgeSvg: (text) =>
    judgeSvg(`<svg xmlns="http://www.w3.org/2000/svg"><style>${text.replace(/[<&]/g, '')}</style></svg>`),
  'readYaml, in quotes before a tag': (text) =>
    readYaml({ path: 'a', file: 'a', text: `a: "${text.replace(/["\\\n\r]/g, '')}"\nb: !x 1\n` }),
  'readYaml, in a tag': (text) => readYaml({ path: 'a', file: 'a', text: `a: !x${text.replace(/[\n\r]/g, '')} 1\n` }),
};

/** Readers of whole texts, which take long by themselves: with what they themselves are known to look for. */
const WHOLE: Readonly<Record<string, readonly [read: (text: string) => unknown, pieces: readonly string[]]>> = {
  'import of text': [importIt('txt'), [' ', '\t', '(now ', '.', ', ', '(0 ', 'unit 0: ']],
  'import of Markdown': [importIt('md'), [' ', '(now ', '; ', ': ']],
  'a fence that is open': [(text) => parseMarkdown(`\`\`\`\n${text}`, 'a'), ['`', '~', ' ']],
  'a page': [
    (text) => checkBase({ 'pages/before-we-begin.md': `# Before\n\n${text}\n` }),
    ['!', '. ', 'AAA(A', 'a', ' ', '``` '],
  ],
};

/** Milliseconds of the processor. */
function cost(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeated = ([start, again]: readonly [string, string], length: number): string =>
  `${start + again.repeat(length / again.length)}x`;

/** How many times as long ten times as much takes; what is measured once may have been something else. */
function growth(read: (text: string) => unknown, hostile: readonly [string, string]): number {
  const times = (): number =>
    cost(read, repeated(hostile, 10 * LENGTH)) / Math.max(NOTHING, cost(read, repeated(hostile, LENGTH)));
  const first = times();
  return first <= MOST_TIMES ? first : Math.min(first, times());
}

it.each(Object.entries(READERS))('%s', (_, read) => {
  const slow = HOSTILE.flatMap((hostile) => {
    const times = growth(read, hostile);
    return times > MOST_TIMES ? [`${JSON.stringify(hostile)}: ${times.toFixed(0)} times as long`] : [];
  });
  expect(slow).toEqual([]);
});

it.each(Object.entries(WHOLE))('%s', (_, [read, pieces]) => {
  read('a');
  for (const piece of pieces) expect(growth(read, ['', piece]), JSON.stringify(piece)).toBeLessThan(MOST_TIMES);
});
