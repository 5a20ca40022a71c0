import { type MendedFolder, mendFolder } from '../../src/cli/fix/mend-folder.ts';
import { type Checked, checkCurriculum } from '../../src/compile.ts';
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts';
import type { Fix } from '../../src/diagnostics/fix.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';

const TODAY = '2026-11-22';

/** Source files by path from the curriculum’s folder. */
export type Files = ReadonlyMap<string, string>;

export const entriesOf = (files: Files): FolderEntry[] =>
  [...files].map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { path, kind: 'file', size: bytes.length, bytes };
  });

/** The text files among the entries of a folder. */
export const filesOf = (entries: readonly FolderEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap((entry) =>
      entry.kind === 'file' && entry.bytes && /\.(yaml|md|css|html)$/.test(entry.path)
        ? [[entry.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.bytes)] as const]
        : [],
    ),
  );

/** Checks the files of a folder; `others` are entries that are no text. */
export const checkFiles = (folder: string, files: Files, others: readonly FolderEntry[] = []): Checked =>
  checkCurriculum(folder, [...others, ...entriesOf(files)], TODAY);

/** What `check --fix` makes of files, by path, and what it says of it. */
export function mendFiles(
  folder: string,
  files: Files,
  others: readonly FolderEntry[] = [],
): { readonly files: Files } & Pick<MendedFolder, 'mended'> {
  const entries = [...others, ...entriesOf(files)];
  const recheck = (now: readonly FolderEntry[]): Checked => checkCurriculum(folder, now, TODAY);
  const { mended, files: written } = mendFolder(folder, entries, recheck(entries), recheck);
  const after = new Map(
    written.map((file) => [file.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.after)]),
  );
  return { files: new Map([...files].map(([path, text]) => [path, after.get(path) ?? text])), mended };
}

/** Files with one fix in them, safe or not; it must fit. */
export function withFix(folder: string, files: Files, fix: Fix): Files {
  const texts = new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]));
  const applied = applyFixes(texts, [fix]);
  if (applied.fixes.length === 0) throw new Error('The fix does not fit the files.');
  return new Map([...files].map(([path, text]) => [path, applied.texts.get(`${folder}/${path}`) ?? text]));
}
