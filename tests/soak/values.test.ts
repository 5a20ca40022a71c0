/**
 * Values of YAML are parsed where everything else happens, in no thread that could be ended: their marks and lines are limited instead. Here
 * files are filled to those limits with what costs most, as far as a search finds it: units of marks that are put together at random and changed, the
 * costliest of which are kept.
 */
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.ts';
import { countMarks, noMarks } from '../../src/parse/markdown/count-marks.ts';
import { isTooMuch } from '../../src/parse/markdown/find-excess.ts';
import { openInline } from '../../src/parse/markdown/parse-inline.ts';
import { type Random, randomOf } from '../seeded/random.ts';
import { run } from '../support/cli.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { makeWorkspace } from '../support/workspace.ts';

const PLACE = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

/** What has been found to cost most: what is repeated, and what closes it. */
const KNOWN: readonly (readonly [string, string])[] = [
  ['*a **a ', 'b** a*'],
  ['<!--- https://a.b/ca', ''],
  ['(b)\n-->', '('],
  ['](b)\n-->', ''],
  ['[a](b) ', ''],
  [':term[a] ', ''],
  ['&amp;b ', ''],
  ['"a" ', ''],
];

const PIECES = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '![',
  '](',
  '](b)',
  '<',
  '>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  '\\',
  'a',
  'b ',
  ' ',
].concat([
  ':term[',
  '] ',
  ':a[',
  '"',
  '~',
  '~~',
  '|',
  '\n',
  'www.',
  'http://',
  '@',
  'a@b.c',
  '{',
  '()',
  '(',
  '#',
  '--',
  '<a ',
  'https://a.b/c',
]); // prettier-ignore

/** Milliseconds of the processor; undefined for what a limit refuses. */
function costOf(value: string): number | undefined {
  let isRefused = false;
  const inline = openInline(({ rule }) => {
    isRefused ||= rule === 'markdown/too-costly';
  });
  const start = process.cpuUsage();
  inline(value, PLACE, true);
  const { user, system } = process.cpuUsage(start);
  return isRefused ? undefined : (user + system) / 1000;
}

/** As many repetitions as a value may have, at most of such a length. */
function fullValue([unit, close]: readonly [string, string], length: number): string {
  const make = (count: number): string => `${unit.repeat(count)}x${close.repeat(count)}`;
  let [least, most] = [0, Math.floor(length / (unit.length + close.length))];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isAllowed(make(middle))) least = middle;
    else most = middle - 1;
  }
  return make(least);
}

/** Looks at what the limits look at, without parsing. */
const isAllowed = (value: string): boolean =>
  countMarks(value, noMarks(), isTooMuch) === undefined && value.split('\n').length <= LIMITS.paragraphLines;

/** A glossary as large as a file may be, of values as costly as they may be. */
function fullFile(value: string): string {
  let file = '- term: boundary\n  definition: What you do.\n';
  for (let index = 0; ; index++) {
    const entry = `- term: Term ${index}\n  definition: ${JSON.stringify(`a ${value}`)}\n`;
    if (file.length + entry.length > LIMITS.textBytes) return file;
    file += entry;
  }
}

function mutate(unit: string, random: Random): string {
  const at = random.below(unit.length + 1);
  if (random.below(2) === 0) return unit.slice(0, at) + random.pick(PIECES) + unit.slice(at);
  return unit.slice(0, at) + unit.slice(at + 1);
}

it('costs no file of values more than a text of Markdown', () => {
  const seed = isSoak ? String(Date.now()) : 'values';
  const random = randomOf(seed);
  const found = KNOWN.map((pair) => ({ pair, cost: costOf(fullValue(pair, 6000)) ?? 0 }));
  for (let round = 0; round < rounds(10, 300); round++) {
    const [unit, close] = random.pick(found).pair;
    const pair = [mutate(unit, random) || 'a', random.below(4) === 0 ? mutate(close, random) : close] as const;
    const cost = costOf(fullValue(pair, 6000));
    if (cost !== undefined) found.push({ pair, cost });
    found.sort((one, other) => other.cost - one.cost);
    found.length = Math.min(found.length, 20);
  }
  const { path, write } = makeWorkspace();
  for (const { pair } of found.slice(0, rounds(1, 10))) {
    write('glossary.yaml', fullFile(fullValue(pair, 6000)));
    const note = `process.on('exit',()=>process._rawDebug('CPU '+process.cpuUsage().user/1e6))`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(note)}`];
    const { status, stderr, stdout } = run(['check', '--format', 'json'], { cwd: path, node });
    expect([0, 1], `seed ${seed}`).toContain(status);
    expect(JSON.parse(stdout).summary.files).toBeGreaterThan(10);
    const seconds = Number(/CPU ([\d.]+)/.exec(stderr)?.[1]);
    if (isSoak) process.stdout.write(`${seconds.toFixed(1)} s ${JSON.stringify(pair)}\n`);
    // A text of Markdown has ten seconds.
    expect(seconds, `seed ${seed}: ${JSON.stringify(pair)}`).toBeLessThan(2 * LIMITS.parseSeconds);
  }
}, 1_500_000);
