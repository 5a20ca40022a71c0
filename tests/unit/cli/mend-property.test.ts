import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../src/host/read/read-folder.ts';
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

describe('a license', () => {
  it.each([
    ['  id: CC BY-4.0\n', '  id: CC-BY-4.0\n'],
    ['  id: "MIT OR Apahce-2.0"\n', '  id: "MIT OR Apache-2.0"\n'],
    ['  id: CC-BY\n', '  id: CC-BY\n'],
  ])('%j becomes %j', async (written, mended) => {
    const { files: plain, others } = await read('tests/fixtures/base');
    const withId = (id: string): Files =>
      new Map(plain).set('curriculum.yaml', (plain.get('curriculum.yaml') ?? '').replace('  id: CC-BY-4.0\n', id));
    expect(mendFiles(FOLDER, withId(written), others).files).toEqual(withId(mended));
  });
});

describe('a theme', () => {
  it.each([
    ['theme/style.css', '.cover h1 {\r\n  leter-spacing: 0;\r\n}\r\n', '.cover h1 {\r\n  letter-spacing: 0;\r\n}\r\n'],
    // A line ends there for CSS alone.
    ['theme/style.css', '.cover h1 {\f  leter-spacing: 0;\n}\n', '.cover h1 {\f  leter-spacing: 0;\n}\n'],
    ['theme/theme.yaml', 'colours:\n  acent: "#ffffff"\n', 'colors:\n  accent: "#ffffff"\n'],
    ['theme/layouts/title-slide.html', "<slot name='titel'></slot>\n", "<slot name='title'></slot>\n"],
  ])('%s: %j becomes %j', async (path, written, mended) => {
    const { files, others } = await read('tests/fixtures/base');
    expect(mendFiles(FOLDER, new Map(files).set(path, written), others).files.get(path)).toBe(mended);
  });
});

describe('two slips of which only one can be meant', () => {
  it.each([
    ['keys', 'modules/values/module.yaml', '    minutes: 30\n', '    minuts: 30\n    minute: 31\n'],
    ['modules of a section', 'curriculum.yaml', '[welcome, values]', "[welcom, 'welcme', values]"],
    ['agendas', 'curriculum.yaml', '[two-days]', '[two-dayz, two-das]'],
    ['one that is there and one that is not', 'curriculum.yaml', '[welcome, values]', '[welcome, welcom, values]'],
  ])('%s are left to their author', async (_, path, right, wrong) => {
    const { files: plain, others } = await read('tests/fixtures/base');
    expect(plain.get(path)).toContain(right);
    const files = new Map(plain).set(path, (plain.get(path) ?? '').replace(right, wrong));
    const { files: after, mended } = mendFiles(FOLDER, files, others);
    expect(after).toEqual(files);
    expect(mended).toEqual([]);
  });

  it('do not keep the others from being mended', async () => {
    const { files: plain, others } = await read('tests/fixtures/base');
    const yaml = (plain.get('curriculum.yaml') ?? '').replace('[welcome, values]', '[welcom, welcme, values]');
    const files = new Map(plain).set('curriculum.yaml', yaml.replace('license:', 'licence:'));
    const { files: after } = mendFiles(FOLDER, files, others);
    expect(after).toEqual(new Map(files).set('curriculum.yaml', yaml));
  });
});

describe('mending twice', () => {
  it('gives the same bytes as mending once, however many slips there are', async () => {
    const { files: plain, others } = await read('tests/fixtures/base');
    const spots = findSpots(plain);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(spots.length - 1), { minLength: 2, maxLength: 12 }),
        fc.nat(1000),
        (some, n) => {
          // From the end, so that the others stay where they are.
          const wrong = some
            .toSorted((a, b) => b - a)
            .map((number) => spots[number] as (typeof spots)[number])
            .reduce((now, spot) => respell(now, spot, misspell(spot.name, n)), plain);
          const { files: once } = mendFiles(FOLDER, wrong, others);
          expect(mendFiles(FOLDER, once, others).files).toEqual(once);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });
});
