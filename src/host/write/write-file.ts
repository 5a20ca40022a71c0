import { chmodSync, lstatSync, renameSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { locate } from './output-folder.ts';
import { stageBeside } from './staging.ts';
import { syncIfCan } from './write-whole.ts';

/** What stands at a path. */
export type Standing = 'nothing' | 'file' | 'folder' | 'link' | 'special';

export async function standingAt(path: string): Promise<Standing> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats) return 'nothing';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'special';
}

/**
 * Writes one file as a whole: it is there with all its bytes, or what was there before is. Returns false, and writes nothing, if
 * something stands there that may not be replaced, or if `isStillRight`, asked last of all, says so. Who may do what with a file that is
 * replaced stays as it is. Throws an `EnvironmentFailure` if the disk fails.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  mayReplace: boolean,
  isStillRight = (): boolean => true,
): Promise<boolean> {
  try {
    const target = await locate(path);
    const staging = stageBeside(target);
    try {
      const staged = join(staging.path, basename(target));
      staging.write(basename(target), bytes);
      const old = lstatSync(target, { throwIfNoEntry: false });
      if (old && !(mayReplace && old.isFile())) return false;
      if (old) chmodSync(staged, old.mode & 0o777);
      if (!isStillRight()) return false;
      renameSync(staged, target);
      syncIfCan(dirname(target));
      return true;
    } finally {
      staging.discard();
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The file ${path} could not be written: ${reasonOf(error)}.`,
      'Nothing was left behind. Make room or check the permissions, then try again.',
    );
  }
}
