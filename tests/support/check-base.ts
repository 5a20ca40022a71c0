/** Checks the base of the fixtures after a few edits, without touching the disk again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, checkCurriculum } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';
import { fixturesFolder } from './rule-fixtures.ts';

/** By path: pairs of what is written and what is written instead, a whole new text, or `undefined` for a file that is deleted. */
export type Edits = Readonly<Record<string, readonly (readonly [string, string])[] | string | Uint8Array | undefined>>;

const folder = join(fixturesFolder, 'base');
export const baseFiles: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(folder, path))]),
);

export const checkBase = (edits: Edits, today?: string): readonly Diagnostic[] => checkEdited(edits, today).diagnostics;

/** The same with all that is known of it. */
export function checkEdited(edits: Edits, today = '2026-11-22'): Checked {
  const files = new Map<string, Uint8Array>(baseFiles);
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === undefined) files.delete(path);
    else
      files.set(
        path,
        typeof edit === 'string' ? Buffer.from(edit) : edit instanceof Uint8Array ? edit : edited(path, edit),
      );
  }
  const entries = [...files].map(([path, bytes]): FolderEntry => ({ path, kind: 'file', size: bytes.length, bytes }));
  return checkCurriculum('base', entries, today);
}

function edited(path: string, edit: readonly (readonly [string, string])[]): Buffer {
  let text = baseFiles.get(path)?.toString('utf8') ?? '';
  for (const [written, instead] of edit) {
    if (text.split(written).length !== 2) throw new Error(`“${written}” does not stand in ${path} exactly once.`);
    text = text.replace(written, () => instead);
  }
  return Buffer.from(text);
}

/** Rule and place in short: `agenda/order agendas/two-days.yaml:11`. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, place }) => `${rule} ${place.file.slice('base/'.length)}:${place.line}`);
