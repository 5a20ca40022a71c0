import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { countedOn, startOf } from '../../src/host/processes.ts';
import { lockFolder } from '../../src/host/write/lock.ts';
import { makeFolder } from './support/folder.ts';

const HURRY = { patience: 0, say: (): void => {} };

/** A lock as another process has left it. */
function putLock(folder: string, owner: Readonly<Record<string, unknown>>): void {
  const lock = join(folder, '.course.lock');
  mkdirSync(lock);
  writeFileSync(join(lock, `${owner.pid}-x`), JSON.stringify({ since: Date.now() - 5000, ...owner }));
}

describe('a lock', () => {
  it('keeps others out until it is given back, and leaves nothing', async () => {
    const folder = makeFolder();
    const target = join(folder, 'dist/course');
    const release = await lockFolder(target, HURRY);
    const failure = await lockFolder(target, HURRY).catch((error) => error);
    expect(failure).toBeInstanceOf(EnvironmentFailure);
    expect(failure.message).toMatch(
      new RegExp(`^Process ${process.pid} has been writing to .*course for \\d+ seconds?\\.$`),
    );
    release();
    expect(readdirSync(folder)).toEqual([]);
    (await lockFolder(target, HURRY))();
  });

  it('is waited for, and that is said once', async () => {
    const target = join(makeFolder(), 'course');
    const release = await lockFolder(target, HURRY);
    const said: string[] = [];
    const second = lockFolder(target, { patience: 60_000, say: (sentence) => void said.push(sentence) });
    setTimeout(release, 300);
    (await second)();
    expect(said).toEqual([expect.stringMatching(/; waiting for it\.$/)]);
  });

  it.each([
    ['a process that has ended', { pid: 2 ** 22 + 12345, start: '1', on: countedOn() }],
    ['a process whose id another one has got', { pid: process.ppid, start: 'another', on: countedOn() }],
  ])('of %s is taken over', async (_, owner) => {
    const folder = makeFolder();
    putLock(folder, owner);
    const release = await lockFolder(join(folder, 'course'), HURRY);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that runs', { pid: process.ppid, start: startOf(process.ppid), on: countedOn() }],
    ['another machine that gave a sign of life', { pid: 1, start: '1', on: 'elsewhere' }],
  ])('of %s holds', async (_, owner) => {
    const folder = makeFolder();
    putLock(folder, owner);
    await expect(lockFolder(join(folder, 'course'), HURRY)).rejects.toThrow(/has been writing .* for 5 seconds/);
    expect(readdirSync(folder)).toEqual(['.course.lock']);
  });

  it('is had by one at a time, however many find an old one', async () => {
    const folder = makeFolder();
    let [holders, most] = [0, 0];
    for (let round = 0; round < 20; round++) {
      putLock(folder, { pid: 2 ** 22 + 12345, start: '1', on: countedOn() });
      const release = await lockFolder(join(folder, 'course'), HURRY);
      holders += 1;
      most = Math.max(most, holders);
      await expect(lockFolder(join(folder, 'course'), HURRY)).rejects.toThrow(EnvironmentFailure);
      holders -= 1;
      release();
    }
    expect(most).toBe(1);
  });
});
