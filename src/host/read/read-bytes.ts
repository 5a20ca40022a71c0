import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';

/** Never waits for a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file; undefined if nothing is there. Throws an `EnvironmentFailure` if it cannot be read, is no regular file, or has
 * more than `most` bytes.
 */
export async function readBytes(path: string, most: number): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path, FLAGS);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new EnvironmentFailure(`${path} is no regular file.`, 'Name a file.');
      if (stats.size > most) throw new EnvironmentFailure(`${path} is too large to be read.`, 'Name another file.');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(`The file ${path} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  }
}
