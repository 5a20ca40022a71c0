/** A curriculum that names everything outside, and can be built all the same. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCurriculum } from '../../../../src/compile.ts';
import { readFolder } from '../../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../../src/load/limits.ts';
import { rounds } from '../../../support/rounds.ts';
import { linesWith } from './naming-places.ts';
import { spellings } from './spellings.ts';
import type { TestWorld } from './world.ts';

/** In these places a name means no file, or is only warned of: from there it goes into documents. */
const KEPT = [
  'html-image',
  'html-frame',
  'html-link',
  'html-include',
  'liquid-include',
  'code',
  'wiki',
  'autolink',
  'link',
];

/** The files that names are put into, each into one. */
const FILES = [
  ...['welcome', 'values', 'words'].map((id) => `modules/${id}/module.md`),
  'modules/words/handouts/word-list.md',
  'pages/before-we-begin.md',
];

interface Line {
  /** The number of the name. */
  readonly index: number;
  readonly file: string;
  readonly text: string;
}

/** Lays it into `curriculum/c` of a checkout; of each name those lines are left out that are refused. */
export async function layNamed(
  { checkout, outside }: TestWorld,
  beacon: string,
): Promise<{ readonly all: number; readonly kept: number }> {
  const folder = join(checkout, 'curriculum/c');
  const names = ['.png', '.md'].flatMap((ending) => spellings({ folder: outside, curriculum: folder, beacon }, ending));
  // What cannot be seen is refused with the whole file; and one way of many steps is as good as the next.
  const all = [...new Set(names)]
    .filter((name) => !/[\p{Cc}\p{Cf}]/u.test(name) && name.length < 300)
    .filter((_, index) => index % rounds(7, 2) === 0);
  const lines: Line[] = all.flatMap((name, index) =>
    KEPT.map((place) => ({
      index,
      file: FILES[index % FILES.length] ?? '',
      text: linesWith(name, [place]).replaceAll('\n', ' '),
    })),
  );
  const refused = new Set<Line>();
  for (let tries = 0; tries < 60; tries++) {
    cpSync('tests/fixtures/base', folder, { recursive: true });
    appendFileSync(join(folder, 'curriculum.yaml'), 'rules: { link/broken: "off", markdown/raw-html: "off" }\n');
    appendFileSync(join(folder, 'resources.yaml'), `- { id: other, name: Other, url: "${beacon}/resource" }\n`);
    // By file, what stands on which line.
    const written = new Map<string, Line[]>();
    for (const file of FILES) {
      const start = readFileSync(join('tests/fixtures/base', file), 'utf8').trimEnd().split('\n');
      const own = lines.filter((line) => line.file === file && !refused.has(line));
      writeFileSync(join(folder, file), [...start, '', ...own.flatMap(({ text }) => [text, '']), ''].join('\n'));
      written.set(file, [...Array(start.length + 1), ...own.flatMap((line) => [line, line])]);
    }
    const { diagnostics } = checkCurriculum('c', await readFolder(folder, isWanted), '2026-11-22');
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
      return {
        all: all.length,
        kept: new Set(lines.filter((line) => !refused.has(line)).map(({ index }) => index)).size,
      };
    const count = refused.size;
    for (const {
      place: { file, line },
    } of errors) {
      const name = file.replace(/^c\//, '');
      const found = written.get(name)?.[line - 1];
      if (found) refused.add(found);
    }
    if (refused.size === count) throw new Error(`Refused for nothing: ${JSON.stringify(errors[0])}`);
  }
  throw new Error('There is always something to refuse.');
}
