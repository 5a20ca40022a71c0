/** Curricula far larger than anybody has: they are checked within bounds, and what is too large is refused without being read. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { BIN, plainEnv, type RunResult, run } from '../support/cli.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

interface Makers {
  makeCurriculum(to: string, count: number, options?: { readonly faulty?: number }): number;
  growCurriculum(from: string, to: string, times: number): void;
}

/** What measurements are made with makes curricula here, too. */
const maker = async <Name extends keyof Makers>(file: string, name: Name): Promise<Makers[Name]> => {
  const made: Makers = await import(new URL(`../../bench/${file}`, import.meta.url).href);
  return made[name];
};

const MODULES = rounds(1500, 10_000);
const FAULTY = rounds(300, 10_000);

let work = '';
beforeAll(async () => {
  const makeCurriculum = await maker('make-curriculum.mjs', 'makeCurriculum');
  work = mkdtempSync(join(tmpdir(), 'coursewright-large-'));
  mkdirSync(join(work, 'sound'));
  mkdirSync(join(work, 'faulty'));
  makeCurriculum(join(work, 'sound'), MODULES);
  makeCurriculum(join(work, 'faulty'), FAULTY, { faulty: FAULTY });
  return () => rmSync(work, { recursive: true, force: true });
});

/** Runs it, and says how much memory it had at most, threads included, in MiB. */
function measured(
  args: readonly string[],
  cwd: string,
  node: readonly string[] = [],
): RunResult & { readonly most: number } {
  const noted = join(cwd, 'most-memory');
  const note = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(noted)},String(process.resourceUsage().maxRSS)))`;
  const result = run(args, { cwd, node: [...node, '--import', `data:text/javascript,${encodeURIComponent(note)}`] });
  return { ...result, most: Number(readFileSync(noted, 'utf8')) / 1024 };
}

// A heap of 80 MiB is enough for 1,500 modules, but not where nodes of YAML, or copies of names, are kept.
const HEAP = isSoak ? [] : ['--max-old-space-size=80'];

it(`checks ${MODULES} modules within its memory`, () => {
  const { status, stderr, most } = measured(['check', 'sound'], work, HEAP);
  expect(stderr).toContain(`${MODULES.toLocaleString('en-US')} modules`);
  expect(status).toBe(0);
  console.info(`${MODULES} modules: ${most.toFixed(0)} MiB at most`);
  expect(most).toBeLessThan(1024);
}, 1_800_000);

it(`says the first hundred of ${FAULTY} errors to people, and all of them to scripts`, () => {
  const { status, stderr } = run(['check', 'faulty'], { cwd: work });
  expect(status).toBe(1);
  expect(stderr.match(/^error /gm)).toHaveLength(100);
  expect(stderr).toMatch(/^… and [\d,]+ more problems\.$/m);
  expect(stderr.length).toBeLessThan(1_000_000);
  const json = run(['check', 'faulty', '--format', 'json'], { cwd: work });
  expect(json.status).toBe(1);
  const { diagnostics } = JSON.parse(json.stdout) as { diagnostics: { rule: string; file: string }[] };
  const faulty = diagnostics.filter(({ rule }) => rule === 'module/activity-minutes');
  expect(new Set(faulty.map(({ file }) => file)).size).toBe(FAULTY);
}, 1_800_000);

it.skipIf(process.platform === 'win32')(
  'reads hundreds of files where only 64 may be open',
  () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -n 64 && exec "$@"', 'sh', process.execPath, BIN, 'check', 'faulty'],
      { cwd: work, env: plainEnv(), encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    expect(stderr).toContain(`${FAULTY.toLocaleString('en-US')} modules`);
    expect(status).toBe(1);
  },
  1_800_000,
);

it('refuses a file by its size, without reading it', () => {
  const { path, write } = makeWorkspace();
  const file = 'modules/words/module.md';
  write(file, '');
  // A hole: it takes no place on the disk, but would in memory.
  truncateSync(join(path, CURRICULUM, file), 1_500_000_000);
  const { status, stderr, most } = measured(['check', CURRICULUM], path);
  expect(status).toBe(1);
  expect(stderr).toContain('file/too-large');
  expect(most).toBeLessThan(500);
}, 120_000);

/** Builds a curriculum with all that it has, and gives the pages of each PDF by its name. */
async function pagesOf(path: string, curriculum: string, ...more: string[]): Promise<Readonly<Record<string, number>>> {
  const { status, stderr, most } = measured(['build', curriculum, '--out', 'out', ...more], path);
  expect(stderr).not.toContain('was given up');
  expect(status, stderr.slice(-2000)).toBe(0);
  const { getDocumentProxy } = await import('unpdf');
  const pages: Record<string, number> = {};
  for (const name of readdirSync(join(path, 'out'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.pdf')) continue;
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(path, 'out', name))));
    pages[name] = pdf.numPages;
    await pdf.destroy();
  }
  console.info(`${sum(pages)} pages, ${most.toFixed(0)} MiB at most:`, JSON.stringify(pages));
  return pages;
}

const sum = (pages: Readonly<Record<string, number>>): number => Object.values(pages).reduce((a, b) => a + b, 0);

const emptyFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'coursewright-large-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

it.skipIf(!isSoak)(
  'builds 210 small modules and 2,000 pages (only in full)',
  async () => {
    const path = emptyFolder();
    const makeCurriculum = await maker('make-curriculum.mjs', 'makeCurriculum');
    makeCurriculum(join(path, 'small'), 210);
    expect(sum(await pagesOf(path, 'small'))).toBeGreaterThan(2000);
  },
  3_600_000,
);

it.skipIf(!isSoak)(
  'builds the first curriculum eleven times over, where the caller allows so many pages (only in full)',
  async () => {
    const path = emptyFolder();
    const growCurriculum = await maker('grow-curriculum.mjs', 'growCurriculum');
    growCurriculum('curriculum/recovery-coaching', join(path, 'grown'), 11);
    const allowed = ['--limit', 'pdf-pages=4000', '--limit', 'print-seconds=1200'];
    expect(sum(await pagesOf(path, 'grown', ...allowed))).toBeGreaterThan(5000);
  },
  3_600_000,
);
