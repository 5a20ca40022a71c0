/**
 * Ctrl-C and its relatives in every phase of a run: it ends with 128 and the number of the signal, files are wholly the old ones or the
 * new ones, and no process and no temporary file is left. `npm run soak` sends 100 in each phase; a line at its end says how long it took.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BrowserProcesses, listProcesses } from '../host/support/processes.ts';
import { randomOf } from '../seeded/random.ts';
import { run } from '../support/cli.ts';
import { rounds } from '../support/rounds.ts';
import { CURRICULUM, makeWorkspace, type Workspace } from '../support/workspace.ts';
import { BROCHURE } from '../unit/import/brochure.ts';
import { type Running, start } from './support/rig.ts';

const MEDDLE = ['--import', new URL('support/meddle.mjs', import.meta.url).href];
const SEED = process.env.SEED ?? 'signals';
const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT twice'] as const;

interface Phase {
  readonly name: string;
  readonly args: readonly string[];
  prepare?(workspace: Workspace, runHere: (...args: string[]) => void): void;
  /** What the run does, writes or says when the phase begins; without it, it begins with the run. */
  readonly from?: RegExp;
  /** When it is over; without it, it is with the run. */
  readonly to?: RegExp;
  /** Milliseconds of it in which signals come, where it does not end by itself. */
  readonly span?: number;
  /** What somebody asks of a preview that says where it is, and whether the phase begins with that. */
  ask?(address: string): Promise<unknown>;
  /** Rounds in the short form. */
  readonly short: number;
}

const BROWSER = /^spawn /;
const BUILD = ['build', CURRICULUM, '--only', 'forms'];
const buildOver = { args: BUILD, prepare: (_: Workspace, runHere: (...args: string[]) => void) => runHere(...BUILD) };
const ADDRESS = /^http:\S+/;
const PREVIEW = { args: ['preview', CURRICULUM], from: ADDRESS };

const PHASES: readonly Phase[] = [
  { name: 'check', args: ['check', CURRICULUM], short: 1 },
  { name: 'build of pages', args: ['build', CURRICULUM, '--formats', 'html'], short: 1 },
  { name: 'launch', ...buildOver, from: BROWSER, to: /pdf-worker\.js$/, short: 0 },
  { name: 'draft and print', ...buildOver, from: BROWSER, to: /pdf-worker\.js finish/, short: 1 },
  { name: 'finishing', ...buildOver, from: /pdf-worker\.js finish/, to: /\.staging-/, short: 0 },
  { name: 'publishing', ...buildOver, from: /\.staging-/, short: 0 },
  { name: 'preview that is idle', ...PREVIEW, span: 300, short: 1 },
  {
    name: 'preview that composes',
    ...PREVIEW,
    span: 400,
    ask: (address) => fetch(`${address}view/small-course/two-days/guide.html`),
    short: 0,
  },
  {
    name: 'preview that prints',
    ...PREVIEW,
    from: BROWSER,
    span: 2000,
    ask: (address) =>
      fetch(`${address}pdf/small-course/two-days/forms.pdf`, {
        method: 'POST',
        headers: { Origin: new URL(address).origin },
      }),
    short: 0,
  },
  {
    name: 'import',
    args: ['import', 'brochure.txt'],
    prepare: ({ write }) => write('../../brochure.txt', BROCHURE),
    short: 1,
  },
  {
    name: 'unpack',
    args: ['unpack', 'small-course-1.0.0.tgz', 'unpacked'],
    prepare: (_, runHere) => runHere('pack', CURRICULUM),
    short: 0,
  },
  { name: 'adapt init', args: ['adapt', 'init', CURRICULUM, 'curriculum/new'], short: 0 },
];

type Tree = string;

/** Every file with its bytes and every folder, but what is ours alone: temporary files and the cache. */
const treeOf = (folder: string): Tree =>
  JSON.stringify(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name), entry] as const)
      .filter(([path]) => !/^(tmp|cache)(\/|$)/.test(path.slice(folder.length + 1)))
      .map(([path, entry]) => [path.slice(folder.length), entry.isFile() ? readFileSync(path, 'base64') : 'a folder'])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );

/** What a run leaves that was not asked for: temporary files, and drafts in the cache. */
const leftIn = (path: string): string[] => [
  ...readdirSync(join(path, 'tmp')),
  ...readdirSync(join(path, 'cache'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.draft')),
];

const envIn = (path: string) => ({
  TMPDIR: join(path, 'tmp'),
  COURSEWRIGHT_CACHE: join(path, 'cache'),
  SOURCE_DATE_EPOCH: '1795305600',
});

/** One run, to whose phase `act` is told when it begins. */
function begin(phase: Phase, path: string, act: (running: Running) => void): { running: Running; span(): number } {
  let [since, until]: [number | undefined, number | undefined] = [undefined, undefined];
  let isAsked = false;
  const hear = (line: string): void => {
    const isAddress = ADDRESS.test(line);
    if (isAddress && phase.ask && !isAsked) {
      isAsked = true;
      // It ends before it answers.
      phase.ask(line.trim()).catch(() => {});
    }
    if (since === undefined && phase.from?.test(line)) {
      since = Date.now();
      act(running);
    } else if (since !== undefined && until === undefined && phase.to?.test(line)) until = Date.now();
  };
  const running = start(phase.args, {
    cwd: path,
    env: { ...envIn(path), MEDDLE: JSON.stringify({ say: true }) },
    node: MEDDLE,
    onLine: hear,
    onSaid: hear,
  });
  if (!phase.from) {
    since = Date.now();
    act(running);
  }
  return { running, span: () => (since === undefined ? 0 : (until ?? Date.now()) - since) };
}

for (const phase of PHASES) {
  const count = rounds(phase.short, 100);
  it.skipIf(count === 0)(`${phase.name}: ends on every signal as it should, and leaves nothing`, async () => {
    const workspace = makeWorkspace();
    const template = workspace.path;
    for (const folder of ['tmp', 'cache']) mkdirSync(join(template, folder));
    phase.prepare?.(workspace, (...args) => {
      const { status, stderr } = run(args, { cwd: template, env: { ...envIn(template), COURSEWRIGHT_CACHE: 'off' } });
      if (status !== 0) throw new Error(stderr);
    });
    if (phase.args === BUILD)
      workspace.write(
        'modules/words/module.md',
        `${workspace.read('modules/words/module.md')}\nAnd one sentence more.\n`,
      );
    const lay = (): string => {
      const { path } = makeWorkspace();
      rmSync(path, { recursive: true });
      cpSync(template, path, { recursive: true });
      return path;
    };
    const before = treeOf(template);
    let [after, span] = [before, phase.span ?? 0];
    if (phase.span === undefined) {
      const path = lay();
      const { running, span: lasted } = begin(phase, path, () => {});
      expect((await running.ended).status).toBe(0);
      [after, span] = [treeOf(path), lasted()];
    }
    const random = randomOf(`${SEED} ${phase.name}`);
    const seen: Record<string, number> = {};
    const times: number[] = [];
    for (let round = 0; times.length < count; round++) {
      expect(round).toBeLessThan(5 * count + 20);
      const signal = SIGNALS[(round + PHASES.indexOf(phase)) % SIGNALS.length] ?? 'SIGINT';
      const [name] = signal.split(' ') as [keyof typeof STATUS];
      const where = `${phase.name}, round ${round} of seed ${SEED}: ${signal}`;
      const path = lay();
      const processes = new BrowserProcesses(path);
      const delay = (random.below(1000) / 1000) * span;
      let sent: number | undefined;
      const one = begin(phase, path, (running) =>
        setTimeout(() => {
          processes.list();
          sent = Date.now();
          running.kill(name);
          if (signal === 'SIGINT twice') setTimeout(() => running.kill(name), random.below(50));
        }, delay),
      );
      const ended = await one.running.ended;
      const took = Date.now() - (sent ?? Date.now());
      expect(took, where).toBeLessThan(20_000);
      if (ended.status === 0) {
        // It was faster.
        span = Math.max(10, one.span());
        seen['finished before'] = (seen['finished before'] ?? 0) + 1;
        continue;
      }
      // Before its first line a program has nobody who hears; for a shell it is the same.
      const isDeaf = ended.signal === name;
      if (!isDeaf) expect(ended.status, `${where}\n${ended.stderr}`).toBe(STATUS[name]);
      await vi.waitFor(() => expect(processes.list(), where).toEqual([]), 20_000);
      expect(
        listProcesses().filter(({ command }) => command.includes(path)),
        where,
      ).toEqual([]);
      expect(leftIn(path), where).toEqual([]);
      expect([before, after].includes(treeOf(path)), `${where}: ${readdirSync(path, { recursive: true })}`).toBe(true);
      expect(ended.stderr, where).not.toMatch(/Coursewright’s own|^\s+at /m);
      times.push(took);
      const what = isDeaf ? 'before it could hear' : (ended.status ?? '');
      seen[what] = (seen[what] ?? 0) + 1;
      rmSync(path, { recursive: true });
    }
    times.sort((a, b) => a - b);
    console.log(
      `${phase.name}: ${count} signals; ${times[count >> 1]} ms in the middle, ${times.at(-1)} at most, ${times.filter((time) => time > 2000).length} over 2000;`,
      JSON.stringify(seen),
    );
  });
}
