import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/host/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';
import { type Files, filesOf, mendFiles } from '../../support/mend.ts';
import { findSpots, misspell, respell } from '../../support/misspell.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = 'curriculum/course';

async function read(path: string): Promise<{ files: Files; others: Awaited<ReturnType<typeof readFolder>> }> {
  const entries = await readFolder(join(ROOT, path), isWanted);
  const files = filesOf(entries);
  return { files, others: entries.filter((entry) => !files.has(entry.path)) };
}

/** The course with the ends of lines and the mark at the beginning that other editors write. */
const asWindows = (files: Files): Files =>
  new Map([...files].map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]));

describe('a slip of the pen in a small course', () => {
  it('is mended to the byte, or left as it is', async () => {
    const { files: plain, others } = await read('tests/fixtures/base');
    for (const files of [plain, asWindows(plain)]) {
      const spots = findSpots(plain);
      expect(spots.length).toBeGreaterThan(40);
      let [mended, all] = [0, 0];
      fc.assert(
        fc.property(fc.nat(spots.length - 1), fc.nat(1000), (number, choice) => {
          const spot = spots[number] as (typeof spots)[number];
          const wrong = respell(plain, spot, misspell(spot.name, choice));
          const before = files === plain ? wrong : asWindows(wrong);
          const { files: after } = mendFiles(FOLDER, before, others);
          const isMended = after.get(spot.path) === files.get(spot.path);
          all += 1;
          mended += isMended ? 1 : 0;
          expect(after).toEqual(isMended ? files : before);
        }),
        { seed: 7, numRuns: 70 },
      );
      expect(mended / all).toBeGreaterThan(0.9);
    }
  });
});

describe('many slips of the pen in the reference curriculum', () => {
  it('are mended to the byte in one run, or left as they are', async () => {
    const { files, others } = await read('curriculum/recovery-coaching');
    const spots = findSpots(files);
    // One of forty places, so that hardly two are on a line; from the end, so that the others stay where they are.
    const chosen = spots.filter((_, index) => index % 40 === 7);
    expect(chosen.length).toBeGreaterThan(30);
    const wrong = chosen
      .toReversed()
      .reduce((now, spot, index) => respell(now, spot, misspell(spot.name, index)), files);
    const { files: after, mended } = mendFiles(FOLDER, wrong, others);
    const linesOf = (some: Files): string[] =>
      [...some].flatMap(([path, text]) => text.split('\n').map((line) => `${path}: ${line}`));
    const misspelt = linesOf(wrong);
    const right = linesOf(files);
    const left = linesOf(after).flatMap((line, index) => (line === right[index] ? [] : [[line, misspelt[index]]]));
    // A slip that is nearly another name is left to its author.
    for (const [line, before] of left) expect(line).toBe(before);
    expect(left.length).toBeLessThan(chosen.length / 10);
    expect(mended.length).toBeGreaterThanOrEqual(chosen.length - left.length);
  });
});
