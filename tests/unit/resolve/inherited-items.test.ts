/** What others made stays credited in an adaptation; what only the adaptation shows is its own to account for. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import { pngOf } from '../../support/pictures.ts';
import { fixturesFolder } from '../../support/rule-fixtures.ts';

function entriesOf(folder: string, more: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): FolderEntry[] {
  const root = join(fixturesFolder, folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  const files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path))]));
  for (const [path, text] of Object.entries(more))
    files.set(path, typeof text === 'string' ? Buffer.from(text) : Buffer.from(text));
  return [...files].map(([path, bytes]) => ({ path, kind: 'file', size: bytes.length, bytes }));
}

const CREDIT = 'author: Example Artist, source: https://example.org/line, license: CC-BY-4.0';
const THEIRS = `- { file: modules/values/images/line.png, title: A line, ${CREDIT} }\n`;
const OURS = `- { id: boundary, quote: A boundary, in: modules/values/module.md, title: Ours, ${CREDIT} }\n`;

const check = (
  base: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
) =>
  checkCurriculum('curriculum/our-course', entriesOf('our-course', own), '2026-11-22', {
    path: 'curriculum/small-course',
    entries: entriesOf('base', base),
    base: undefined,
  });

const titlesIn = ({ curriculum }: ReturnType<typeof check>) => curriculum.items?.map(({ title }) => title);
const unlisted = ({ diagnostics }: ReturnType<typeof check>) =>
  diagnostics.filter(({ rule }) => rule === 'item/unlisted').map(({ message }) => message);

describe('the items of an adaptation', () => {
  it('are those of its base', () => {
    expect(titlesIn(check({ 'items.yaml': THEIRS }, {}))).toEqual(['A line']);
  });

  it('are added to those of its base, of which one may be changed in its place', () => {
    const changed = '- { file: modules/values/images/line.png, changes: Cropped. }\n';
    const found = check({ 'items.yaml': THEIRS }, { 'items.yaml': OURS + changed });
    expect(titlesIn(found)).toEqual(['A line', 'Ours']);
    expect(found.curriculum.items?.[0]).toMatchObject({ author: 'Example Artist', changes: 'Cropped.' });
  });

  it('need not hold the pictures of a base that keeps no list', () => {
    expect(unlisted(check({}, { 'items.yaml': OURS }))).toEqual([]);
    const png = new Uint8Array(pngOf(3, 3));
    expect(unlisted(check({}, { 'items.yaml': OURS, 'modules/values/images/line.png': png }))).toHaveLength(1);
  });
});
