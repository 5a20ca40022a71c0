import { accessSync, closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { isSameBytes } from '../model/same-bytes.ts';
import { codeOf } from './failure.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * Writes a file of a folder anew, if it still has the bytes that were read before and stands in the folder itself; `path` goes out from
 * there. Returns false, and writes nothing, if somebody has changed, removed or linked it meanwhile. Throws an `EnvironmentFailure` if it
 * is read-only: a new file could take its place all the same, but that is not what its owner wants.
 */
export function replaceFile(folder: string, path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  return writeFileWhole(join(folder, path), after, true, () => {
    if (!isAsRead(folder, path, before)) return false;
    requireWritable(join(folder, path));
    return true;
  });
}

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens first and judges what is open; a folder on the way that has become a link leads elsewhere. */
function isAsRead(folder: string, path: string, bytes: Uint8Array): boolean {
  try {
    const parent = realpathSync(join(folder, dirname(path)));
    if (parent !== join(realpathSync(folder), dirname(path))) return false;
    const handle = openSync(join(folder, path), FLAGS);
    try {
      return fstatSync(handle).isFile() && isSameBytes(readFileSync(handle), bytes);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    return false;
  }
}

const WRITE_BITS = 0o222;

/** Root may write everything; what its owner has taken the permission from is meant to stay. */
function requireWritable(path: string): void {
  accessSync(path, constants.W_OK);
  if ((statSync(path).mode & WRITE_BITS) === 0) {
    throw new EnvironmentFailure(
      `The file ${path} is read-only, and is left alone.`,
      'Allow writing to it, or mend it by hand.',
    );
  }
}
