import { dirname, join } from 'node:path';
import type { FolderEntry } from '../../load/source-tree.ts';
import { readOwnFiles } from './own-files.ts';

const MANIFEST = '/manifest.json';

/** What a folder holds without what builds have written into it: documents are no sources, wherever they lie. */
export function withoutOwnOutputs(root: string, entries: readonly FolderEntry[]): FolderEntry[] {
  const own = new Set<string>();
  for (const { path } of entries) {
    if (!path.endsWith(MANIFEST)) continue;
    const folder = dirname(path);
    for (const name of readOwnFiles(join(root, folder)) ?? []) own.add(`${folder}/${name}`);
  }
  return entries.filter(({ path }) => !own.has(path));
}
