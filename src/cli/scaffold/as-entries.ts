import type { FolderEntry } from '../../load/source-tree.ts';

/** Texts by path, as if a folder had been read that holds them. */
export const asEntries = (files: Readonly<Record<string, string>>): readonly FolderEntry[] =>
  Object.entries(files).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { path, kind: 'file', size: bytes.length, bytes };
  });
