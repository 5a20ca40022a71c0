import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openThread, ThreadEnded } from '../../src/host/thread.ts';

/** Answers with twice the number; 0 never ends, -1 takes all memory, -2 fails, -3 is kept waiting for a second. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
let count = 0;
parentPort.on('message', ({ id, question }) => {
  count += 1;
  while (question === 0);
  if (question === -3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  const kept = [];
  while (question === -1) kept.push(new Array(1e5).fill({ count }));
  if (question === -2) parentPort.postMessage({ id, error: new TypeError('No such number.') });
  else parentPort.postMessage({ id, answer: { twice: 2 * question, count } });
});
`;

const open = () => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-thread-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, PROGRAM);
  const thread = openThread<number, { twice: number; count: number }>(pathToFileURL(file), {
    maxOldGenerationSizeMb: 64,
  });
  onTestFinished(async () => {
    await thread.close();
    rmSync(folder, { recursive: true });
  });
  return thread;
};

describe('a thread', () => {
  it('answers every question with its own answer', async () => {
    const { ask } = open();
    const answers = await Promise.all([1, 2, 3].map((number) => ask(number)));
    expect(answers.map(({ twice }) => twice)).toEqual([2, 4, 6]);
    expect(answers.at(-1)?.count).toBe(3);
  });

  it('is ended when it takes too long, and the next question starts another one', async () => {
    const { ask } = open();
    const stuck = ask(0, 300);
    await expect(stuck).rejects.toBeInstanceOf(ThreadEnded);
    expect(await ask(4)).toEqual({ twice: 8, count: 1 });
  });

  it('is not ended for waiting on a machine that has other work', async () => {
    expect(await open().ask(-3, 500)).toMatchObject({ twice: -6 });
  });

  it('leaves a new thread alone when the one before it comes to its end', async () => {
    const { ask } = open();
    // As on a machine that has nothing else to do.
    const clock = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 1e9, system: 0 });
    onTestFinished(() => clock.mockRestore());
    const [stuck, later] = [ask(0, 300), new Promise((resolve) => setTimeout(resolve, 301))];
    const next = later.then(() => ask(5, 5000));
    await expect(stuck).rejects.toBeInstanceOf(ThreadEnded);
    expect(await next).toEqual({ twice: 10, count: 1 });
  });

  it('is ended when it takes too much memory', async () => {
    const { ask } = open();
    await expect(ask(-1)).rejects.toBeInstanceOf(ThreadEnded);
    expect((await ask(6)).twice).toBe(12);
  });

  it('hands over the error of whoever answers', async () => {
    const { ask } = open();
    await expect(ask(-2)).rejects.toThrow('No such number.');
    expect(await ask(7)).toEqual({ twice: 14, count: 2 });
  });

  it('gives up what it was asked when it is closed', async () => {
    const thread = open();
    const stuck = expect(thread.ask(0)).rejects.toBeInstanceOf(ThreadEnded);
    await thread.close();
    await stuck;
  });
});
