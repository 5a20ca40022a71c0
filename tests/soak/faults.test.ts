/**
 * A disk that refuses one call of a run: the files of whoever ran it are wholly the old ones or wholly the new ones, the run says what
 * happened in a plain sentence and ends with 3, nothing else is left, and the next run is clean. Each call that changes something on the
 * disk is counted first; `npm run soak` then has every one of them fail, in every way. The short form takes samples.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { isSoak } from '../support/rounds.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace, type Workspace } from '../support/workspace.ts';
import { BROCHURE } from '../unit/import/brochure.ts';
import { start } from './support/rig.ts';

const MEDDLE = ['--import', new URL('support/meddle.mjs', import.meta.url).href];

interface Fault {
  readonly kind: 'ENOSPC' | 'EIO' | 'EACCES' | 'short' | 'SIGKILL';
  readonly lasts?: boolean;
}

const FAULTS: readonly Fault[] = [
  { kind: 'ENOSPC', lasts: true },
  { kind: 'EIO' },
  { kind: 'short' },
  { kind: 'ENOSPC' },
  { kind: 'EACCES' },
];
const KILL: Fault = { kind: 'SIGKILL' };

interface Scenario {
  readonly name: string;
  readonly args: readonly string[];
  prepare?(workspace: Workspace, runHere: (...args: string[]) => void): void;
  /** Files are whole each for itself: some may be new where a later one could not be written. */
  readonly isPiecemeal?: boolean;
  /** What is written by it can be killed, and written again. */
  readonly canBeKilled?: boolean;
  /** Samples in the short form. */
  readonly samples: number;
}

const OURS = 'curriculum/our-course';
const layOurs = ({ path }: Workspace): void =>
  cpSync(join(fixturesFolder, 'our-course'), join(path, OURS), { recursive: true });

const buildAnew = (...more: string[]): Pick<Scenario, 'args' | 'prepare' | 'canBeKilled'> => ({
  args: ['build', CURRICULUM, ...more],
  canBeKilled: true,
  prepare({ path, read, write }, runHere) {
    runHere('build', CURRICULUM, ...more);
    writeFileSync(join(path, 'dist/small-course/notes.txt'), 'mine');
    mkdirSync(join(path, 'dist/small-course/kept'));
    writeFileSync(join(path, 'dist/small-course/kept/thesis.txt'), 'ten years of work');
    write('modules/words/module.md', `${read('modules/words/module.md')}\nAnd one sentence more.\n`);
  },
});

const SCENARIOS: readonly Scenario[] = [
  { name: 'build over an older build', ...buildAnew('--formats', 'html'), samples: 4 },
  { name: 'build for the first time', args: ['build', CURRICULUM, '--formats', 'html'], canBeKilled: true, samples: 1 },
  { name: 'build with a browser', ...buildAnew('--only', 'forms'), samples: 0 },
  {
    name: 'check --fix',
    args: ['check', '--fix', CURRICULUM],
    isPiecemeal: true,
    canBeKilled: true,
    prepare({ change }) {
      change('modules/welcome/module.yaml', 'method: pairs', 'method: piars');
      change('agendas/two-days.yaml', '- words', '- wrods');
    },
    samples: 1,
  },
  {
    name: 'new module',
    args: ['new', 'module', 'our-town', 'fresh', '--minutes', '30'],
    prepare: (_, runHere) => runHere('init', 'fresh'),
    samples: 2,
  },
  { name: 'init', args: ['init', 'fresh'], samples: 1 },
  {
    name: 'import',
    args: ['import', 'brochure.txt'],
    prepare: ({ write }) => write('../../brochure.txt', BROCHURE),
    samples: 1,
  },
  { name: 'pack', args: ['pack', CURRICULUM], canBeKilled: true, samples: 1 },
  {
    name: 'unpack',
    args: ['unpack', 'small-course-1.0.0.tgz', 'unpacked'],
    prepare: (_, runHere) => runHere('pack', CURRICULUM),
    canBeKilled: true,
    samples: 1,
  },
  {
    name: 'a baseline that is written again',
    args: ['check', CURRICULUM, '--write-baseline', 'known.json'],
    prepare({ write }, runHere) {
      runHere('check', CURRICULUM, '--write-baseline', 'known.json');
      write('pages/before-we-begin.md', '# Before\n\n[x](missing.md)\n');
    },
    canBeKilled: true,
    samples: 1,
  },
  { name: 'adapt init', args: ['adapt', 'init', CURRICULUM, 'curriculum/new'], samples: 1 },
  {
    name: 'adapt accept',
    args: ['adapt', 'accept', OURS],
    prepare(workspace) {
      layOurs(workspace);
      workspace.write('modules/words/module.md', `${workspace.read('modules/words/module.md')}\nAnd more.\n`);
    },
    canBeKilled: true,
    samples: 1,
  },
];

type Tree = Readonly<Record<string, string>>;

/** Every file with its bytes, and every folder, but what is ours alone: temporary files and the cache. */
function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const own = ['tmp', 'cache'].map((name) => join(folder, name));
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (own.some((one) => path === one || path.startsWith(`${one}/`))) return [];
      return [[path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'base64') : 'a folder']];
    }),
  );
}

/** Temporary files, drafts in the cache, and folders that were to become something else. */
const leftIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.draft$|\.(staging|old)-\d+$|\.lock(?:-\d+-\d+)?$/.test(name.replace(/coursewright\.lock$/, '')) ||
      /^tmp\/[^/]+$/.test(name),
  );

const isRemoval = (name: string): boolean => /^(rm|rmdir|unlink)$/.test(name);

for (const scenario of SCENARIOS) {
  const { name, args, prepare, isPiecemeal = false, canBeKilled = false, samples } = scenario;
  it.skipIf(samples === 0 && !isSoak)(`${name}: wholly old or wholly new, whatever call the disk refuses`, async () => {
    const workspace = makeWorkspace();
    const template = workspace.path;
    const envIn = (path: string) => ({
      TMPDIR: join(path, 'tmp'),
      COURSEWRIGHT_CACHE: join(path, 'cache'),
      SOURCE_DATE_EPOCH: '1795305600',
    });
    mkdirSync(join(template, 'tmp'));
    prepare?.(workspace, (...more) => {
      const { status, stderr } = run(more, { cwd: template, env: { ...envIn(template), COURSEWRIGHT_CACHE: 'off' } });
      if (status !== 0) throw new Error(stderr);
    });
    const before = treeOf(template);
    const lay = (): string => {
      const { path } = makeWorkspace();
      rmSync(path, { recursive: true });
      cpSync(template, path, { recursive: true });
      return path;
    };
    const meddled = async (path: string, meddle: (Fault & { at: number }) | undefined) => {
      const lines: string[] = [];
      const result = await start(args, {
        cwd: path,
        env: { ...envIn(path), MEDDLE: JSON.stringify({ say: true, ...meddle }) },
        node: MEDDLE,
        onLine: (line) => void lines.push(line),
      }).ended;
      return { ...result, lines };
    };

    const counted = await (async () => {
      const path = lay();
      const { status, stderr, lines } = await meddled(path, undefined);
      expect(status, stderr).toBe(0);
      expect(leftIn(path)).toEqual([]);
      return { after: treeOf(path), calls: lines.filter((line) => /^\d+ /.test(line)) };
    })();
    const { after, calls } = counted;
    expect(after).not.toEqual(before);

    const all = calls.flatMap((_, index) =>
      [...FAULTS, ...(canBeKilled ? [KILL] : [])].map((fault) => ({ at: index + 1, ...fault })),
    );
    // Spread over the calls, and over the ways to fail; a step that shares no factor with their number.
    const chosen = isSoak ? all : Array.from({ length: samples }, (_, index) => all[(7 + index * 37) % all.length]);
    const seen: Record<string, number> = {};
    for (const fault of chosen) {
      if (!fault) continue;
      const path = lay();
      const { status, signal, stderr, lines } = await meddled(path, fault);
      const hit = lines.findLast((line) => line.startsWith('fault '))?.split(' ')[2] ?? 'kill';
      const where = `${name}: call ${fault.at} (${calls[fault.at - 1]}) ${JSON.stringify(fault)}\n${stderr}`;
      const now = treeOf(path);
      const isWhole = (tree: Tree): boolean => JSON.stringify(sorted(now)) === JSON.stringify(sorted(tree));
      if (fault.kind === 'SIGKILL') expect(signal === 'SIGKILL' || status === 0, where).toBe(true);
      else {
        expect([0, 3], where).toContain(status);
        expect(stderr, where).not.toMatch(/^\s+at |Coursewright’s own|undefined/m);
        if (status === 3) expect(stderr, where).toMatch(/^error [A-Z].*\.\n {2}[A-Z`].*\.$/m);
        if (!lines.some((line) => line.startsWith('fault') && isRemoval(line.split(' ')[2] ?? '')))
          expect(leftIn(path), where).toEqual([]);
        const whole = Object.fromEntries(
          Object.entries(now).filter(
            ([file]) => !leftIn(path).some((left) => file === left || file.startsWith(`${left}/`)),
          ),
        );
        if (status === 0) expect(sorted(whole), where).toEqual(sorted(after));
        else if (!isPiecemeal) expect(sorted(whole), where).toEqual(sorted(before));
        else
          for (const [file, bytes] of Object.entries(whole))
            expect([before[file], after[file]], `${where} ${file}`).toContain(bytes);
      }
      const outcome = `${fault.kind === 'SIGKILL' ? 'killed' : status}${isWhole(after) ? ' new' : isWhole(before) ? ' old' : ' between'}`;
      seen[outcome] = (seen[outcome] ?? 0) + 1;
      if (status === 0 && !args[0]?.startsWith('build')) continue;
      // What is there already is not written again unless somebody insists.
      const isThere = ['pack', 'unpack'].includes(args[0] ?? '') && Object.keys(after).every((file) => file in now);
      const next = await start(args, { cwd: path, env: envIn(path) }).ended;
      expect(next.status, `the run after ${where}\n${next.stderr}`).toBe(hit === 'kill' && isThere ? 2 : 0);
      expect(sorted(treeOf(path)), `the run after ${where}`).toEqual(sorted(after));
      expect(leftIn(path), `the run after ${where}`).toEqual([]);
    }
    console.log(`${name}: ${calls.length} calls, ${chosen.length} faults`, JSON.stringify(seen));
  });
}

const sorted = (tree: Tree): [string, string][] => Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1));
