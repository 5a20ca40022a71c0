import { ARCHIVE_LIMITS } from '../../archive/limits.ts';
import type { PackedFile } from '../../archive/manifest.ts';
import { LOCK } from '../../archive/packable.ts';
import { withoutOwnOutputs } from '../../host/own-outputs.ts';
import { readFolder } from '../../host/read-folder.ts';
import type { CheckedFolder } from '../check-folders.ts';

/** The files of a curriculum as they were checked, without what builds have written there; and the lock, which no check reads. */
export async function readFiles({ folder, entries }: CheckedFolder): Promise<readonly PackedFile[]> {
  const own = await withoutOwnOutputs(folder, entries);
  const hasLock = own.some(({ path }) => path === LOCK);
  const isLock = (path: string, bytes: number): boolean => path === LOCK && bytes <= ARCHIVE_LIMITS.lock;
  const lock = hasLock ? (await readFolder(folder, isLock)).filter(({ path }) => path === LOCK) : [];
  return [...own.filter(({ path }) => path !== LOCK), ...lock].flatMap((entry) =>
    entry.kind === 'file' && entry.bytes ? [{ path: entry.path, bytes: entry.bytes }] : [],
  );
}
