/** A preview that runs for weeks: it misses no edit, shows in the end what one that has just begun shows, and takes no more of the machine than at first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { randomOf } from '../seeded/random.ts';
import { type RunningPreview, startPreview, until } from '../support/preview.ts';
import { randomEdits } from '../support/random-edits.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const SEED = process.env.SEED ?? 'watch';
const FILES = ['workbook.html', 'guide.html', 'slides.html', 'index.html'];

/** Where the system tells what a process has: Linux. */
const isTold = process.platform === 'linux';
const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const descriptorsOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

const pageOf = async ({ address }: RunningPreview, file: string): Promise<string> =>
  (await fetch(`${address}view/small-course/two-days/${file}`)).text();

it('follows edit after edit, and stays as it was', async () => {
  const { path, read, write } = makeWorkspace();
  const env = { SOURCE_DATE_EPOCH: '1795305600' };
  const preview = await startPreview(path, [], env);
  const random = randomOf(SEED);
  const edits = randomEdits(join(path, CURRICULUM), random);
  const text = 'modules/welcome/module.md';
  const sound = read(text);
  const [count, burst] = [rounds(60, 10_000), 20];
  const megabytes: number[] = [];
  const descriptors: number[] = [];
  for (let done = 0; done < count; done += burst) {
    for (let one = 0; one < burst; one++) {
      edits.edit();
      await new Promise((ready) => setTimeout(ready, random.below(60)));
    }
    // Whatever has become of it, it is put right in the end, and that is seen.
    edits.restore();
    const mark = `Seen after ${done + burst} edits.`;
    write(text, `${mark}\n\n${sound}`);
    await until(async () => (await pageOf(preview, 'workbook.html')).includes(mark));
    for (const file of FILES) await pageOf(preview, file);
    if (!isTold) continue;
    megabytes.push(megabytesOf(preview.pid));
    descriptors.push(descriptorsOf(preview.pid));
  }
  // What another preview makes of it from nothing; that this is what a build writes is shown elsewhere.
  const fresh = await startPreview(path, [], env);
  for (const file of FILES) expect(await pageOf(preview, file), file).toBe(await pageOf(fresh, file));
  if (isTold) {
    const half = megabytes.length >> 1;
    const most = (figures: readonly number[]): number => Math.max(...figures);
    console.log(
      `${count} edits: ${most(megabytes.slice(0, half)).toFixed(0)} MB at most in the first half, ${most(megabytes.slice(half)).toFixed(0)} MB in the second; descriptors ${descriptors[0]} to ${descriptors.at(-1)}`,
    );
    expect(descriptors.at(-1)).toBeLessThanOrEqual((descriptors[0] ?? 0) + 5);
    if (isSoak) expect(most(megabytes.slice(half))).toBeLessThanOrEqual(1.1 * most(megabytes.slice(0, half)));
  }
  expect(preview.said()).not.toContain('Coursewright’s own');
  expect(await preview.end('SIGTERM')).toBe(143);
});
