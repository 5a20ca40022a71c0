import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { FolderEntry } from '../load/source-tree.ts';
import { compareText } from '../model/place.ts';
import { codeOf, reasonOf } from './failure.ts';

/** Files read at the same time: enough to keep a disk busy, few enough for any limit on open files. */
const AT_ONCE = 16;

/** What was read before, by path from the folder: whoever reads it again and again gives the same memory each time. */
export type ReadMemory = Map<string, { readonly stamp: string; readonly entry: FolderEntry }>;

/**
 * Reads everything under a folder, by path from there, in the order of code units. Bytes are read only of what is `wanted`.
 * The folder itself may be a symbolic link; below it links are named and never followed. Folders whose name begins with a dot,
 * and `node_modules`, are passed over. What has not changed since the `memory` of it was made is not read again, and its entry
 * is the same object.
 */
export async function readFolder(
  root: string,
  wanted: (path: string, bytes: number) => boolean,
  memory?: ReadMemory,
): Promise<FolderEntry[]> {
  const entries: FolderEntry[] = [];
  const files: string[] = [];
  let base: string;
  try {
    base = await realpath(root);
    await collect(base, '', files, entries);
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The folder ${root} cannot be read: ${reasonOf(error)}.`,
      'Check that it exists and its permissions.',
    );
  }
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    entries.push(...(await Promise.all(some.map((path) => readEntry(base, path, wanted, memory)))));
  }
  return entries.sort((a, b) => compareText(a.path, b.path));
}

/** Reads the files that lie in a folder itself, as far as they are `wanted`; none where there is no such folder. */
export async function readFilesIn(
  root: string,
  wanted: (path: string, bytes: number) => boolean,
): Promise<FolderEntry[]> {
  const children = await readdir(root, { withFileTypes: true }).catch(() => []);
  const paths = children.filter((child) => child.isFile() && wanted(child.name, 0)).map(({ name }) => name);
  const entries: FolderEntry[] = [];
  for (const path of paths.sort(compareText)) entries.push(await readEntry(root, path, wanted));
  return entries;
}

/** True for folders that hold no source: `.git`, `.cache`, `node_modules`. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function collect(base: string, folder: string, files: string[], entries: FolderEntry[]): Promise<void> {
  for (const child of await readdir(join(base, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${child.name}` : child.name;
    if (!child.isDirectory()) {
      if (child.isFile()) files.push(path);
      else entries.push({ path, kind: kindOf(child) });
    } else if (!isPassedOver(child.name)) {
      try {
        await collect(base, path, files, entries);
      } catch (error) {
        entries.push({ path, kind: 'unreadable', reason: reasonOf(error) });
      }
    }
  }
}

const kindOf = (child: Dirent): 'link' | 'special' => (child.isSymbolicLink() ? 'link' : 'special');

/** Milliseconds after which a file that is changed again has another time. */
const SETTLED = 2000;

/** Opens first and judges what is open, so that nothing can be swapped in between; never waits for a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readEntry(
  base: string,
  path: string,
  wanted: (path: string, bytes: number) => boolean,
  memory?: ReadMemory,
): Promise<FolderEntry> {
  try {
    const handle = await open(join(base, path), FLAGS);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return { path, kind: 'special' };
      const stamp = `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
      const known = memory?.get(path);
      if (known?.stamp === stamp) return known.entry;
      if (!wanted(path, stats.size)) return { path, kind: 'file', size: stats.size };
      const bytes = new Uint8Array(stats.size);
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await handle.read(bytes, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      const entry: FolderEntry = { path, kind: 'file', size: read, bytes: bytes.subarray(0, read) };
      // A clock is too coarse to tell two changes apart that follow each other at once.
      if (Date.now() - stats.ctimeMs > SETTLED) memory?.set(path, { stamp, entry });
      return entry;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    // ELOOP: O_NOFOLLOW met a link that was a file a moment ago.
    return codeOf(error) === 'ELOOP' ? { path, kind: 'link' } : { path, kind: 'unreadable', reason: reasonOf(error) };
  }
}
