import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from './failure.ts';

/** Why a file cannot be had. */
export type NoFile = 'missing' | 'not-a-file' | 'too-large';

/** Opens first and judges what is open; never waits for a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file below a folder that somebody else has filled. It is a regular file, no folder on the way to it is a link, and it
 * has at most `most` bytes. `path` has been judged: it leads downwards. Throws an `EnvironmentFailure` if the disk fails.
 */
export async function readBelow(root: string, path: string, most: number): Promise<Uint8Array | NoFile> {
  const full = join(root, path);
  try {
    const parent = join(await realpath(root), dirname(path));
    if ((await realpath(dirname(full))) !== parent) return 'not-a-file';
    const file = await open(full, FLAGS);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return 'not-a-file';
      if (stats.size > most) return 'too-large';
      const bytes = new Uint8Array(stats.size);
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await file.read(bytes, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (['ELOOP', 'ENXIO', 'EISDIR'].includes(code)) return 'not-a-file';
    if (!code) throw error;
    throw new EnvironmentFailure(`The file ${full} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  }
}
