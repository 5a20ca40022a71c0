import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { isSameBytes } from '../../model/same-bytes.ts';
import { readInside } from '../read/read-inside.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * Writes a file of a folder anew, if it still has the bytes that were read before and stands in the folder itself; `path` goes out from
 * there. Returns false, and writes nothing, if somebody has changed, removed or linked it meanwhile. Throws an `EnvironmentFailure` if it
 * is read-only: a new file could take its place all the same, but that is not what its owner wants.
 */
export function replaceFile(folder: string, path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  return writeFileWhole(join(folder, path), after, true, () => {
    const now = readInside(folder, path, before.length);
    if (!now || !isSameBytes(now, before)) return false;
    requireWritable(join(folder, path));
    return true;
  });
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
