/**
 * Builds that are killed (SIGKILL) at random moments: the outputs are wholly the old ones or wholly the new ones, and the next run gives
 * the new ones and leaves nothing of the killed one. `npm run soak` kills 500.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BrowserProcesses } from '../host/support/processes.ts';
import { randomOf } from '../seeded/random.ts';
import { rounds } from '../support/rounds.ts';
import { makeRig, OUTPUT, type Rig, start, versionOf } from './support/rig.ts';

const MEDDLE = ['--import', new URL('support/meddle.mjs', import.meta.url).href];
const SEED = process.env.SEED ?? 'kills';

/** What a killed run may leave, and the next one takes away: the staged and the old folder, both beside the outputs. */
const HELPERS = /^\.small-course\.(staging|old|lock)(-\d+)*$/;

/** Milliseconds of a whole build, and of its writing. */
interface Span {
  whole: number;
  writing: number;
}

/** Every other kill falls into the writing, which is a small part of a build. */
async function killOnce(rig: Rig, random: ReturnType<typeof randomOf>, span: Span): Promise<string> {
  const isLate = random.below(2) === 0;
  const delay = random.below(1000) / 1000;
  const began = Date.now();
  let writingSince: number | undefined;
  const running = start(rig.args, {
    cwd: rig.path,
    env: { ...rig.env, MEDDLE: JSON.stringify({ say: true }) },
    node: MEDDLE,
    onLine(line) {
      if (writingSince !== undefined || !line.includes('.staging-')) return;
      writingSince = Date.now();
      if (isLate) setTimeout(() => running.kill('SIGKILL'), delay * span.writing);
    },
  });
  const timer = isLate ? undefined : setTimeout(() => running.kill('SIGKILL'), delay * span.whole);
  const { status, signal, stderr } = await running.ended;
  clearTimeout(timer);
  if (signal === null) {
    expect(status, stderr).toBe(0);
    span.whole = Date.now() - began;
    span.writing = Math.max(10, Date.now() - (writingSince ?? Date.now()));
    return 'finished before';
  }
  return isLate ? 'while it wrote' : 'before or while it wrote';
}

async function killMany(name: string, count: number, ...more: string[]): Promise<void> {
  const rig = await makeRig(...more);
  const processes = new BrowserProcesses(rig.env.TMPDIR ?? '');
  const random = randomOf(`${SEED} ${name}`);
  const span: Span = { whole: 1500, writing: 60 };
  const seen: Record<string, number> = {};
  let version: 0 | 1 = 0;
  rig.setVersion(0);
  expect((await start(rig.args, { cwd: rig.path, env: rig.env }).ended).status).toBe(0);
  // What somebody else has put there, and the outputs of another agenda, stay.
  writeFileSync(join(rig.path, OUTPUT, 'notes.txt'), 'mine');
  for (const outputs of rig.versions) Object.assign(outputs, { 'notes.txt': Buffer.from('mine').toString('base64') });
  for (let round = 0, killed = 0; killed < count; round++) {
    expect(round).toBeLessThan(4 * count + 20);
    const before = version;
    version = version === 0 ? 1 : 0;
    rig.setVersion(version);
    const how = await killOnce(rig, random, span);
    processes.list();
    const where = `${name}, round ${round} of seed ${SEED}: killed ${how}`;
    const died = Date.now();
    await vi.waitFor(() => expect(processes.list(), where).toEqual([]), 30_000);
    const gone = Date.now() - died;
    if (gone > (seen['ms until the browser was gone, at most'] ?? 0))
      seen['ms until the browser was gone, at most'] = gone;
    const lies = versionOf(rig.outputs(), rig.versions);
    const beside = rig.besideOutputs();
    // Between two renames the whole old folder stands aside; the next run puts it back.
    if (lies === 'absent')
      expect(
        beside.filter((one) => one.includes('.old-')),
        where,
      ).toHaveLength(1);
    else if (!beside.some((one) => one.includes('.old-'))) expect([before, version], where).toContain(lies);
    else expect(versionOf({ ...rig.outputs(), ...rig.versions[version] }, rig.versions), where).toBe(version);
    expect(
      beside.filter((one) => !HELPERS.test(one)),
      where,
    ).toEqual([]);
    const outcome = `${how}: ${lies === 'absent' ? 'old, set aside' : lies === before ? 'old' : 'new'}`;
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    if (how !== 'finished before') killed += 1;
    const next = await start(rig.args, { cwd: rig.path, env: rig.env }).ended;
    expect(next.status, `${where}\n${next.stderr}`).toBe(0);
    expect(versionOf(rig.outputs(), rig.versions), `${where}\n${next.stderr}`).toBe(version);
    expect([...rig.besideOutputs(), ...rig.temporary(), ...rig.drafts()], where).toEqual([]);
    if (killed % 50 === 0) console.log(`${new Date().toISOString()} ${name}: ${killed} killed`, JSON.stringify(seen));
  }
  console.log(`${name}: ${count} killed`, JSON.stringify(seen));
  expect(existsSync(join(rig.path, OUTPUT))).toBe(true);
  expect(readdirSync(rig.path).sort()).toEqual(['cache', 'curriculum', 'dist', 'tmp']);
}

it('a build of pages that is killed leaves the old ones or the new ones, and the next build nothing else', () =>
  killMany('pages', rounds(2, 440), '--formats', 'html'));

it('a build with a browser that is killed leaves no process, and the next build no profile', () =>
  killMany('prints', rounds(1, 60), '--only', 'forms'));
