import { close, constants, type Dirent, fstat, open, read } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { FolderEntry } from '../load/source-tree.ts';
import { compareText } from '../model/place.ts';
import { codeOf, reasonOf } from './failure.ts';

/** Files and folders read at the same time: enough to keep a disk busy, few enough for any limit on open files. */
const AT_ONCE = 16;

/** Of file descriptors: a `FileHandle` costs more than reading a small file does. */
const disk = { open: promisify(open), fstat: promisify(fstat), read: promisify(read), close: promisify(close) };

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
    await collect(base, files, entries);
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The folder ${root} cannot be read: ${reasonOf(error)}.`,
      'Check that it exists and its permissions.',
    );
  }
  const read = await inTurn(files, (path) => readEntry(base, path, wanted, memory));
  return [...entries, ...read].sort((a, b) => compareText(a.path, b.path));
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

/** Does the same with each, few at a time. */
async function inTurn<From, To>(all: readonly From[], work: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    done.push(...(await Promise.all(all.slice(start, start + AT_ONCE).map(work))));
  }
  return done;
}

/** Lists all files under a folder, level by level; fails where the folder itself cannot be listed. */
async function collect(base: string, files: string[], entries: FolderEntry[]): Promise<void> {
  const list = async (folder: string): Promise<string[]> => {
    const folders: string[] = [];
    for (const child of await readdir(join(base, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${child.name}` : child.name;
      if (child.isDirectory()) {
        if (!isPassedOver(child.name)) folders.push(path);
      } else if (child.isFile()) files.push(path);
      else entries.push({ path, kind: kindOf(child) });
    }
    return folders;
  };
  const listBelow = async (folder: string): Promise<string[]> => {
    try {
      return await list(folder);
    } catch (error) {
      entries.push({ path: folder, kind: 'unreadable', reason: reasonOf(error) });
      return [];
    }
  };
  let level = await list('');
  while (level.length > 0) level = (await inTurn(level, listBelow)).flat();
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
    const descriptor = await disk.open(join(base, path), FLAGS);
    try {
      const stats = await disk.fstat(descriptor);
      if (!stats.isFile()) return { path, kind: 'special' };
      const stamp = `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
      const known = memory?.get(path);
      if (known?.stamp === stamp) return known.entry;
      if (!wanted(path, stats.size)) return { path, kind: 'file', size: stats.size };
      const bytes = new Uint8Array(stats.size);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await disk.read(descriptor, bytes, length, bytes.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      const entry: FolderEntry = { path, kind: 'file', size: length, bytes: bytes.subarray(0, length) };
      // A clock is too coarse to tell two changes apart that follow each other at once.
      if (Date.now() - stats.ctimeMs > SETTLED) memory?.set(path, { stamp, entry });
      return entry;
    } finally {
      await disk.close(descriptor);
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    // ELOOP: O_NOFOLLOW met a link that was a file a moment ago.
    return codeOf(error) === 'ELOOP' ? { path, kind: 'link' } : { path, kind: 'unreadable', reason: reasonOf(error) };
  }
}
