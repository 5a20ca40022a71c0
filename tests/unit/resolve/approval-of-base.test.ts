import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Checked, checkCurriculum } from '../../../src/compile.ts';
import { readFolder } from '../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import { fixturesFolder } from '../../support/rule-fixtures.ts';

const APPROVED =
  'contact-hours: [{ scheme: ancc, approval: { body: Example Board, number: EB-1, expires: 2099-12-31 } }]\n';
const TODAY = '2026-11-22';

let base: FolderEntry[];
let own: FolderEntry[];
beforeAll(async () => {
  base = await readFolder(join(fixturesFolder, 'base'), isWanted);
  own = await readFolder(join(fixturesFolder, 'our-course'), isWanted);
});

/** With more at the head of `curriculum.yaml`. */
const withHead = (entries: readonly FolderEntry[], more: string): FolderEntry[] =>
  entries.map((entry): FolderEntry => {
    if (entry.path !== 'curriculum.yaml' || entry.kind !== 'file') return entry;
    const bytes = new TextEncoder().encode(more + new TextDecoder().decode(entry.bytes));
    return { ...entry, bytes, size: bytes.length };
  });

const adapted = (entries: readonly FolderEntry[]): Checked =>
  checkCurriculum('our-course', entries, TODAY, { path: 'small-course', entries: withHead(base, APPROVED) });

it('the approval of a base is not that of its adaptation, and no change that would have to be declared', () => {
  const { curriculum } = checkCurriculum('small-course', withHead(base, APPROVED), TODAY);
  expect(curriculum.contactHours.map(({ approval }) => approval?.number)).toEqual(['EB-1']);
  const { curriculum: ours, diagnostics } = adapted(own);
  expect(ours.contactHours).toEqual([]);
  expect(diagnostics).toEqual([]);
  const again = adapted(withHead(own, 'contact-hours: [ancc]\n'));
  expect(again.curriculum.contactHours).toMatchObject([{ scheme: { value: 'ancc' }, approval: undefined }]);
  expect(again.diagnostics).toEqual([]);
});
