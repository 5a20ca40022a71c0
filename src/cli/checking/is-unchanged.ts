import type { FolderEntry } from '../../load/source-tree.ts';

/** True if both hold the same: the same names, and the same bytes where bytes were read. */
export function isUnchanged(before: readonly FolderEntry[], after: readonly FolderEntry[]): boolean {
  return before.length === after.length && before.every((entry, index) => isSame(entry, after[index]));
}

/** True if both are one file, folder or link that holds the same. */
export function isSame(one: FolderEntry, other: FolderEntry | undefined): boolean {
  if (one === other) return true;
  if (one.path !== other?.path || one.kind !== other.kind) return false;
  if (one.kind !== 'file' || other.kind !== 'file') return true;
  if (!one.bytes || !other.bytes) return !one.bytes && !other.bytes;
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
