import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';

const PATH = 'curriculum/recovery-coaching';
const entries = await readFolder(PATH, isWanted);

/** The folder with one file rewritten. */
const changed = (path: string, rewrite: (text: string) => string): FolderEntry[] =>
  entries.map((entry) => {
    if (entry.path !== path || entry.kind !== 'file' || !entry.bytes) return entry;
    const bytes = new TextEncoder().encode(rewrite(new TextDecoder().decode(entry.bytes)));
    return { ...entry, size: bytes.length, bytes };
  });

const check = (files: readonly FolderEntry[]) => checkCurriculum(PATH, files, '2026-11-22');
const { curriculum, diagnostics } = check(entries);

/** Takes one minute from the last figure of `minutes` that is indented as an activity’s. */
const lessInActivity = (text: string): string => {
  const figures = [...text.matchAll(/^ {4}minutes: (\d+)$/gm)];
  const last = figures.at(-1);
  if (!last) throw new Error('No activity has minutes.');
  return `${text.slice(0, last.index)}    minutes: ${Number(last[1]) - 1}${text.slice(last.index + last[0].length)}`;
};
const lessInModule = (text: string): string =>
  text.replace(/^minutes: (\d+)$/m, (_, figure) => `minutes: ${Number(figure) - 1}`);

describe('the reference curriculum', () => {
  it('keeps its promise: 19 modules, 1,080 minutes, nothing to report', () => {
    expect(diagnostics).toEqual([]);
    expect(curriculum.modules).toHaveLength(19);
    expect(curriculum.sections.map(({ modules }) => modules.length)).toEqual([8, 6, 5]);
    expect(curriculum.promised?.value).toBe(1080);
  });

  it.each(curriculum.modules.map(({ folder, title }) => [title.value, `${folder}/module.yaml`]))(
    '%s may not lose a minute',
    (_, file) => {
      const short = check(changed(file, lessInActivity)).diagnostics;
      expect(short.map(({ rule, place }) => [rule, place.file])).toEqual([
        ['module/activity-minutes', `${PATH}/${file}`],
      ]);
    },
  );

  it('may not lose one that the module gives up too', () => {
    const short = check(
      changed('modules/medicine/module.yaml', (text) => lessInModule(lessInActivity(text))),
    ).diagnostics;
    const total = short.find(({ rule }) => rule === 'agenda/total-hours');
    expect(total?.message).toContain('18 h 00 min');
    expect(total?.message).toContain('17 h 59 min');
    expect(total?.place).toMatchObject({ file: `${PATH}/curriculum.yaml`, line: 9, column: 8, endColumn: 10 });
  });
});
