import { createHash } from 'node:crypto';
import type { FolderEntry } from '../../load/source-tree.ts';
import { foldersUnder } from '../read-base.ts';
import type { ReadWork } from '../read-folders.ts';

/**
 * A name for all that a check rests on: the program, the day (`YYYY-MM-DD`), and every file that was read of a work and of those that it
 * builds on. Two checks of one name say the same.
 */
export function workKey({ folder, entries, base }: ReadWork, today: string, program: string): string {
  const hash = createHash('sha256');
  const parts = [...foldersUnder({ path: folder, entries, base })];
  const trouble = parts.at(-1)?.base;
  hash.update(JSON.stringify([program, today, trouble ?? null, parts.map(({ path }) => path)]));
  for (const { entries: files } of parts) {
    hash.update(`\n${files.length}\n`);
    for (const entry of files) addEntry(hash, entry);
  }
  return hash.digest('hex');
}

function addEntry(hash: ReturnType<typeof createHash>, entry: FolderEntry): void {
  const { bytes, ...known } = { bytes: undefined, ...entry };
  hash.update(`${JSON.stringify({ ...known, isRead: bytes !== undefined })}\n`);
  if (bytes) hash.update(bytes);
}
