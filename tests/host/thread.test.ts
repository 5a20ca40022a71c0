import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openThread, startThreadsWith, ThreadEnded } from '../../src/host/thread.ts';

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

/** Keeps as many things as it is asked for, lets go all others, and answers how often its whole memory was looked through. */
const FORGETFUL = `
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
let count = 0;
const isWhole = ({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
new PerformanceObserver((seen) => (count += seen.getEntries().filter(isWhole).length)).observe({ entryTypes: ['gc'] });
parentPort.on('message', ({ id, question }) => {
  const kept = [];
  for (let made = 0; made < 20 * question; made++) kept[made % question] = { made };
  setTimeout(() => parentPort.postMessage({ id, answer: { twice: 2 * question, count } }), 100);
});
`;

const open = (program = PROGRAM, megabytes = 64) => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-thread-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  const thread = openThread<number, { twice: number; count: number }>(pathToFileURL(file), {
    maxOldGenerationSizeMb: megabytes,
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

  it('is not ended for a time in which it was kept from computing', async () => {
    const { ask } = open();
    await ask(1);
    expect(await ask(-3, 500)).toEqual({ twice: -6, count: 2 });
  });

  it('is ended when it takes too long, and the next question starts another one', async () => {
    const { ask } = open();
    const stuck = ask(0, 300);
    await expect(stuck).rejects.toBeInstanceOf(ThreadEnded);
    expect(await ask(4)).toEqual({ twice: 8, count: 1 });
  });

  it('leaves a new thread alone when the one before it comes to its end', async () => {
    const { ask, close } = open();
    const stuck = expect(ask(0)).rejects.toBeInstanceOf(ThreadEnded);
    const closed = close();
    const next = ask(5, 5000);
    await Promise.all([stuck, closed]);
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

  it('looks through its memory less often where it is given room', async () => {
    const wholes = async (megabytes: number): Promise<number> => {
      startThreadsWith(megabytes);
      return (await open(FORGETFUL, 256).ask(400_000)).count;
    };
    const [much, little] = [await wholes(128), await wholes(8)];
    expect(much).toBeLessThan(little);
  });

  it('has no more room than it may, however much it is given', async () => {
    startThreadsWith(2048);
    await expect(open().ask(-1)).rejects.toThrow(ThreadEnded);
  });
});
