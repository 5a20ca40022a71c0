import { relative, resolve, sep } from 'node:path';
import { isPassedOver } from '../../host/read/read-folder.ts';
import { isSource, isWanted } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { compareText } from '../../model/place.ts';
import type { OpenTexts } from './open-texts.ts';

/**
 * What a folder holds, with the texts that are open in the editor in place of those on disk. A file that is not saved yet is there;
 * a link stays a link, and what lies behind one is not looked at. Sizes and limits are those of the text.
 */
export function withOpenTexts(
  folder: string,
  entries: readonly FolderEntry[],
  texts: OpenTexts,
): readonly FolderEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const [file, { text }] of texts) {
    const path = pathIn(folder, file);
    if (path === undefined || !isSource(path) || !isReadable(path, byPath)) continue;
    const bytes = new TextEncoder().encode(text);
    const size = bytes.length;
    byPath.set(path, { path, kind: 'file', size, ...(isWanted(path, size) && { bytes }) });
  }
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
}

/** The path of a file from a folder, with `/`; undefined if it lies elsewhere. */
export function pathIn(folder: string, file: string): string | undefined {
  const path = relative(resolve(folder), file).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || resolve(path) === path ? undefined : path;
}

/** True if a folder is another one or lies in it. */
export const isUnder = (folder: string, other: string): boolean =>
  resolve(folder) === other || pathIn(other, resolve(folder)) !== undefined;

/** True for a path that reading the folder would lead to. */
function isReadable(path: string, entries: ReadonlyMap<string, FolderEntry>): boolean {
  const steps = path.split('/');
  if (steps.slice(0, -1).some(isPassedOver)) return false;
  return steps.every((_, index) => {
    const known = entries.get(steps.slice(0, index + 1).join('/'));
    return known === undefined || known.kind === 'file';
  });
}
