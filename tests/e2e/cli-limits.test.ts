/** Each limit by the real program: at it nothing is said, one above it the rule of the limit, and a caller who allows more gets more. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printLimits } from '../../src/host/browser/print-limits.ts';
import { holdLimits, LIMIT_KEYS, type LimitKey, limitOf, nameOfLimit } from '../../src/model/limits.ts';
import { run } from '../support/cli.ts';
import { jpegOf, pngOf } from '../support/pictures.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

/** A limit that is set low, and a file that has as much as it is told to. */
interface Row {
  readonly limit: number;
  readonly file: string;
  readonly make: (count: number) => string | Uint8Array;
}

const page = (name: string): string => `pages/${name}.md`;
const GLOSSARY = '- term: Boundary\n  definition: What you do.\n';
/** Keys, values and signs of that. */
const GLOSSARY_PARTS = 7;

/** Limits of what a reading finds. Those of time, of pages and of archives are below. */
const ROWS: Partial<Record<LimitKey, Row>> = {
  textBytes: { limit: 20_000, file: page('long'), make: (count) => `# A\n\n${'a '.repeat(count)}`.slice(0, count) },
  lockBytes: { limit: 100, file: 'coursewright.lock', make: (count) => 'x'.repeat(count) },
  imageBytes: { limit: 1000, file: 'pages/heavy.jpg', make: (count) => jpegOf(8, 2, count) },
  imagePixels: { limit: 1000, file: 'pages/wide.png', make: (count) => pngOf(count, 1) },
  fontBytes: { limit: 100, file: 'theme/fonts/a.woff2', make: (count) => Buffer.from('wOF2'.padEnd(count, '\0')) },
  drawnThings: {
    limit: 10,
    file: 'pages/tree.svg',
    make: (count) => `<svg xmlns="http://www.w3.org/2000/svg">${'<circle r="4"/>'.repeat(count - 1)}</svg>`,
  },
  combiningMarks: { limit: 5, file: page('marks'), make: (count) => `# A\n\nbe${'\u0301'.repeat(count)}` },
  yamlParts: {
    limit: 400,
    file: 'glossary.yaml',
    make: (count) => GLOSSARY + '#\n'.repeat(count - GLOSSARY_PARTS),
  },
  yamlDepth: {
    limit: 8,
    file: 'resources.yaml',
    make: (count) => `- id: line\n  name: ${'['.repeat(count - 2)}a${']'.repeat(count - 2)}\n`,
  },
  // The text stands in quotations, in a paragraph.
  depth: { limit: 12, file: page('deep'), make: (count) => `${'> '.repeat(count - 2)}a` },
  openBrackets: { limit: 5, file: page('brackets'), make: (count) => `A ${'['.repeat(count)}` },
  paragraphMarks: { limit: 40, file: page('paragraph'), make: (count) => 'a *'.repeat(count) },
  fileMarks: { limit: 60, file: page('file'), make: (count) => 'a *\n\n'.repeat(count) },
  fileLines: { limit: 200, file: page('lines'), make: (count) => '\n'.repeat(count - 1) },
  paragraphLines: { limit: 20, file: page('block'), make: (count) => 'a\n'.repeat(count) },
  underlinedHeadings: { limit: 3, file: page('headings'), make: (count) => 'a\n--\n\n'.repeat(count) },
  innerLists: { limit: 4, file: page('lists'), make: (count) => '- a\n  - b\n'.repeat(count + 1) },
};
const ELSEWHERE: readonly LimitKey[] = [
  ...(['parseSeconds', 'parseMegabytes', 'expansion', 'shownBytes'] as const),
  ...(['archiveBytes', 'unpackedBytes', 'unpackedRatio', 'archiveEntries'] as const),
  ...(['pdfPages', 'printSeconds'] as const),
];

const rows = Object.entries(ROWS) as [LimitKey, Row][];
const allow = (figures: readonly (readonly [LimitKey, number])[]): string[] =>
  figures.flatMap(([key, figure]) => ['--limit', `${nameOfLimit(key)}=${figure}`]);

/** What a check says that some limit is to blame for: the rule and the file. */
function refused({ path }: Workspace, args: readonly string[]): string[] {
  const { status, stdout, stderr } = run(['check', '--format', 'json', ...args], { cwd: path });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const rules = new Set(LIMIT_KEYS.map((key) => limitOf(key).by));
  return JSON.parse(stdout)
    .diagnostics.filter(({ rule }: { rule: string }) => rules.has(rule))
    .map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file.replace('curriculum/small-course/', '')}`)
    .toSorted();
}

describe('limits', () => {
  it('are all tried', () => {
    expect([...rows.map(([key]) => key), ...ELSEWHERE].sort()).toEqual([...LIMIT_KEYS].sort());
  });

  it('let pass what is at them, refuse what is above, and are the caller’s', () => {
    const workspace = makeWorkspace();
    const fill = (more: number): void => {
      for (const [, { limit, file, make }] of rows) workspace.write(file, make(limit + more));
    };
    const low = allow(rows.map(([key, { limit }]) => [key, limit]));
    fill(0);
    expect(refused(workspace, low)).toEqual([]);
    fill(1);
    expect(refused(workspace, low)).toEqual(rows.map(([key, { file }]) => `${limitOf(key).by} ${file}`).toSorted());
    expect(refused(workspace, allow(rows.map(([key, { limit }]) => [key, limit + 1])))).toEqual([]);
    expect(refused(workspace, [])).toEqual([]);
  }, 120_000);

  it('are no file’s to change', () => {
    const workspace = makeWorkspace();
    const limits = JSON.stringify({ limit: { 'combining-marks': 100 }, limits: { combiningMarks: 100 } });
    workspace.write(page('marks'), `# A\n\nbe${'\u0301'.repeat(31)}`);
    for (const file of ['coursewright.config.json', '.coursewrightrc', 'limits.yaml', 'package.json'])
      workspace.write(file, limits);
    expect(refused(workspace, [])).toEqual(['file/encoding pages/marks.md']);
  }, 60_000);

  it('are part of what a kept verdict rests on', () => {
    const { path, write } = makeWorkspace();
    const env = { COURSEWRIGHT_CACHE: join(path, 'cache') };
    write('modules/values/images/line.png', pngOf(40, 25));
    const check = (...args: string[]) => run(['check', ...args], { cwd: path, env }).status;
    expect([check(), check('--limit', 'image-pixels=999'), check(), check('--limit', 'image-pixels=1000')]).toEqual([
      0, 1, 0, 0,
    ]);
    expect(readdirSync(join(path, 'cache')).length).toBeGreaterThan(0);
  }, 60_000);

  it('bound what a text becomes, and what its pictures come to', () => {
    const workspace = makeWorkspace();
    const table = `# A\n\n${'|a'.repeat(900)}|\n${'|-'.repeat(900)}|\n${'|a|\n'.repeat(60)}`;
    workspace.write(page('before-we-begin'), table);
    expect(refused(workspace, [])).toEqual(['markdown/too-costly pages/before-we-begin.md']);
    expect(refused(workspace, allow([['expansion', 10_000]]))).toEqual([]);
    workspace.write(page('before-we-begin'), '# A\n\nb\n');
    expect(refused(workspace, allow([['shownBytes', 71]]))).toEqual([]);
    expect(refused(workspace, allow([['shownBytes', 70]]))).toEqual(['file/too-large modules/values/module.md']);
  }, 120_000);

  it('bound what reading takes, in the threads that read', () => {
    const workspace = makeWorkspace();
    // Minutes, where nothing else keeps it from being read.
    workspace.write(page('slow'), `${'*a **a '.repeat(10_000)}b${' a** a*'.repeat(10_000)}`);
    const marks = allow([
      ['paragraphMarks', 1_000_000],
      ['fileMarks', 1_000_000],
    ]);
    const slow = ['markdown/too-costly pages/slow.md'];
    expect(refused(workspace, [...marks, ...allow([['parseSeconds', 1]])])).toEqual(slow);
    workspace.write(page('slow'), `# A\n\n${'Some *words* of a text.\n\n'.repeat(4000)}`);
    expect(refused(workspace, allow([['parseMegabytes', 8]]))).toContain(slow[0]);
  }, 120_000);

  it('bound archives', () => {
    const { path } = makeWorkspace();
    expect(run(['pack', '--out', 'a.tgz'], { cwd: path })).toMatchObject({ status: 0 });
    const unpack = (...limit: [LimitKey, number]) =>
      run(['unpack', 'a.tgz', limit.join('-'), ...allow([limit])], { cwd: path });
    const size = statSync(join(path, 'a.tgz')).size;
    expect(unpack('archiveBytes', size - 1)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${size - 1}`),
    });
    expect(unpack('unpackedBytes', 2048).stderr).toContain('2048');
    expect(unpack('archiveEntries', 5).stderr).toContain('5 files');
    expect(unpack('archiveBytes', size).status).toBe(0);
    expect(unpack('archiveEntries', 100).status).toBe(0);
  }, 120_000);

  it('bound the pages of a PDF', () => {
    const { path } = makeWorkspace();
    const build = (pages: number) =>
      run(['build', '--agenda', 'two-days', '--only', 'forms', '--limit', `pdf-pages=${pages}`], {
        cwd: path,
        env: { COURSEWRIGHT_CACHE: 'off' },
      });
    const pages = Number(/forms\.pdf has (\d+) pages; a PDF may have 2\./.exec(build(2).stderr)?.[1]);
    expect(build(pages - 1).status).toBe(3);
    expect(build(pages).status).toBe(0);
  }, 120_000);

  it('bound the time of a print by its size', () => {
    expect(printLimits(0)).toEqual([30_000, 120_000]);
    expect(printLimits(1_000_000)).toEqual([80_000, 120_000]);
    expect(printLimits(10_000_000)).toEqual([120_000, 120_000]);
    onTestFinished(() => holdLimits({}));
    holdLimits({ printSeconds: 600 });
    expect(printLimits(10_000_000)).toEqual([530_000, 600_000]);
    holdLimits({ printSeconds: 20 });
    expect(printLimits(0)).toEqual([20_000, 20_000]);
  });
});

describe('--limit', () => {
  it.each([
    [['check', '--limit', 'textbytes=1'], 'There is no limit “textbytes”.', 'Did you mean “text-bytes”?'],
    [['--limit', 'anything=1', 'check'], 'There is no limit “anything”.', 'explain limits'],
    [['check', '--limit', 'text-bytes'], 'a whole number from 1 up', '--limit text-bytes=524288'],
    [['check', '--limit', 'text-bytes=0'], 'a whole number from 1 up', ''],
    [['build', '--limit', 'depth=1KiB'], 'a whole number from 1 up', ''],
    [['lsp', '--limit', 'depth=1000'], 'depth is 300 at most', ''],
  ])('%s is wrong usage', (args, message, hint) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it('is explained with every limit, and what is in force', () => {
    const { status, stdout } = run(['explain', 'limits', '--limit', 'text-bytes=1MiB']);
    expect(status).toBe(0);
    for (const key of LIMIT_KEYS) expect(stdout).toMatch(new RegExp(`^${nameOfLimit(key)}$`, 'm'));
    expect(stdout).toContain('1 MiB (usually 256 KiB)');
  });
});
