import { readBytes } from './read-bytes.ts';

/**
 * The text of a file; undefined if nothing is there. Throws an `EnvironmentFailure` if it cannot be read, is no regular file, or has more
 * than `most` bytes.
 */
export async function readText(path: string, most: number): Promise<string | undefined> {
  const bytes = await readBytes(path, most);
  return bytes && Buffer.from(bytes).toString('utf8');
}
