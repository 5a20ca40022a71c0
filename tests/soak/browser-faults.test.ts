/**
 * A browser that is killed, stands still, falls silent or talks nonsense at a random moment of a build, or that does so again whenever
 * it is started anew: once, the build gives the same bytes; again and again, it fails by a name in time; and nothing is left. `npm run
 * soak` does it 100 times, with a short patience, and 40 times to the program itself.
 */
import { readdirSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { findBrowsers } from '../../src/host/browser/find.ts';
import { unpackBrowser } from '../../src/host/browser/packaged.ts';
import { openBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { makeFolder } from '../host/support/folder.ts';
import { BrowserProcesses } from '../host/support/processes.ts';
import { randomOf } from '../seeded/random.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { rounds } from '../support/rounds.ts';
import { layOddBrowser, MADNESS } from './support/odd-browser.ts';
import { makeRig, start, versionOf } from './support/rig.ts';

const SEED = process.env.SEED ?? 'browser-faults';

/** Milliseconds of patience: for the first attempt at a print, for the second, and for a start. */
const [LIMIT, LAST_LIMIT, START_LIMIT] = [8000, 30_000, 30_000];

type Strike = (group: number, processes: BrowserProcesses) => void;
interface Fault {
  readonly name: string;
  readonly strike: Strike;
  /** Whether it happens to a browser that can be sent out of its mind. */
  readonly isOdd?: boolean;
}

/** Something that has ended already is as good as struck. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended.
  }
}

const FAULTS: readonly Fault[] = [
  { name: 'is killed', strike: (group) => signal(group, 'SIGKILL') },
  { name: 'talks nonsense', strike: (group) => signal(group, MADNESS.garbage), isOdd: true },
  { name: 'stands still', strike: (group) => signal(group, 'SIGSTOP') },
  { name: 'loses its renderers', strike: (_, processes) => void processes.signal('SIGKILL', 'renderer') },
  { name: 'falls silent', strike: (group) => signal(group, MADNESS.silence), isOdd: true },
  { name: 'has renderers that stand still', strike: (_, processes) => void processes.signal('SIGSTOP', 'renderer') },
  { name: 'stands still with all its processes', strike: (group) => signal(-group, 'SIGSTOP') },
];

async function theBrowser() {
  const [candidate] = (await findBrowsers(undefined, process.env)).candidates;
  if (!candidate) throw new Error('There is no browser: coursewright doctor says how to get one.');
  return candidate.origin === 'package'
    ? unpackBrowser(candidate.path, process.env)
    : { path: candidate.path, env: process.env };
}

/** Strikes the next browser that is seen, or every one, some milliseconds after it has begun; `stop` ends that. */
function strikeBrowsers(processes: BrowserProcesses, { strike }: Fault, delay: () => number, isAgain: boolean) {
  const struck = new Set<number>();
  let last: number | undefined;
  const timer = setInterval(() => {
    for (const group of processes.groups()) {
      if (struck.has(group) || (struck.size > 0 && !isAgain)) continue;
      struck.add(group);
      setTimeout(() => {
        last = Date.now();
        strike(group, processes);
      }, delay());
    }
  }, 30);
  return { last: () => last, stop: () => clearInterval(timer) };
}

it('that fails once is replaced, and fails by name if it fails again', async () => {
  const real = await theBrowser();
  const odd = layOddBrowser(makeFolder(), real.path);
  const { curriculum } = checkCurriculum('base', await readFolder('tests/fixtures/base', () => true), '2026-11-22');
  const print = async (browser: string): Promise<Record<string, string>> => {
    const opened = await openBrowser({
      browser,
      env: real.env,
      say: () => {},
      limit: [LIMIT, LAST_LIMIT],
      startLimit: START_LIMIT,
    });
    try {
      const outputs = await printCurriculum(opened, curriculum, { paper: 'a4', only: ['forms', 'runsheets'] });
      return Object.fromEntries(outputs.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]));
    } finally {
      await opened.close();
    }
  };
  const began = Date.now();
  const whole = await print(odd);
  const span = Date.now() - began;
  const random = randomOf(SEED);
  const seen: Record<string, number> = {};
  const [count, late, left]: [number, number[], number[]] = [rounds(3, 100), [], []];
  for (let round = 0; round < count; round++) {
    const fault = FAULTS[round % FAULTS.length] as Fault;
    const isAgain = round % 4 === 3;
    const where = `Round ${round} of seed ${SEED}: it ${fault.name}${isAgain ? ' again and again' : ''}`;
    const temporary = makeFolder();
    const processes = new BrowserProcesses(temporary);
    vi.stubEnv('TMPDIR', temporary);
    const striking = strikeBrowsers(processes, fault, () => (random.below(1000) / 1000) * span, isAgain);
    const printed = await print(fault.isOdd ? odd : real.path).catch((error) => error);
    striking.stop();
    vi.unstubAllEnvs();
    const over = Date.now();
    const since = over - (striking.last() ?? over);
    let outcome = striking.last() === undefined ? 'done before' : 'the same';
    if (printed instanceof Error) {
      expect(printed, where).toBeInstanceOf(EnvironmentFailure);
      expect(printed.message, where).toMatch(
        /crashed twice while printing|took longer than (8|30) seconds|does not start|did not start within 30 seconds/,
      );
      outcome = printed.name === 'EnvironmentFailure' ? 'did not start' : printed.name;
      // Once is not enough, unless it was before it could be asked for anything.
      if (!isAgain) expect(printed.message, where).toMatch(/start/);
      late.push(Math.max(0, since - LAST_LIMIT));
    } else expect(printed, where).toEqual(whole);
    await vi.waitFor(() => expect(processes.list(), where).toEqual([]), 20_000);
    left.push(Date.now() - over);
    expect(readdirSync(temporary), where).toEqual([]);
    const key = `${isAgain ? 'again' : 'once'}: ${outcome}`;
    seen[key] = (seen[key] ?? 0) + 1;
  }
  const most = (times: number[]): number => Math.max(0, ...times);
  console.log(
    `${count} faults: named at most ${most(late)} ms after ${LAST_LIMIT}, processes gone at most ${most(left)} ms after the end;`,
    JSON.stringify(seen),
  );
});

it.skipIf(rounds(0, 40) === 0)(
  'that dies once in a run of the program changes nothing of what it publishes',
  async () => {
    const rig = await makeRig('--only', 'forms');
    const random = randomOf(`${SEED} program`);
    const faults = FAULTS.filter(({ name }) => /killed|loses/.test(name));
    const seen: Record<string, number> = {};
    let span = 3000;
    for (let round = 0; round < rounds(0, 40); round++) {
      const fault = faults[round % faults.length] as Fault;
      const version = round % 2 === 0 ? 1 : 0;
      rig.setVersion(version);
      const processes = new BrowserProcesses(rig.env.TMPDIR ?? '');
      const striking = strikeBrowsers(processes, fault, () => (random.below(1000) / 1000) * span, false);
      const began = Date.now();
      const { status, stderr } = await start([...rig.args, '--force'], { cwd: rig.path, env: rig.env }).ended;
      striking.stop();
      const where = `Round ${round} of seed ${SEED}: it ${fault.name}\n${stderr}`;
      if (striking.last() === undefined) span = Date.now() - began;
      const lies = versionOf(rig.outputs(), rig.versions);
      // One that does not even start is not tried again.
      if (status === 3) expect(stderr, where).toMatch(/^error The browser .* does not start\./m);
      else expect([status, lies], where).toEqual([0, version]);
      await vi.waitFor(() => expect(processes.list(), where).toEqual([]), 20_000);
      expect([...rig.temporary(), ...rig.drafts()], where).toEqual([]);
      seen[status ?? ''] = (seen[status ?? ''] ?? 0) + 1;
    }
    console.log('40 runs of the program:', JSON.stringify(seen));
  },
);
