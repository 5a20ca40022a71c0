import { realpath } from 'node:fs/promises';
import { findBase } from '../host/find-base.ts';
import { readFolder } from '../host/read-folder.ts';
import { isWanted } from '../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../load/source-tree.ts';
import { baseNamed } from '../parse/base-named.ts';

/** More works on top of each other than this are nobody’s curriculum. */
const DEEPEST = 16;

/** How bases are found and read, where that is not as the command line does it. */
export interface BaseReading {
  /** The folders in one of which a base must lie that is named by its path; the working directory otherwise. */
  readonly within?: readonly string[];
  /** Reads what a folder holds. */
  read?(folder: string): Promise<readonly FolderEntry[]>;
}

const fromDisk = (folder: string): Promise<readonly FolderEntry[]> => readFolder(folder, isWanted);

/** What a curriculum builds on, and what that builds on, down to the original; undefined where it adapts nothing. */
export async function readBase(
  folder: string,
  entries: readonly FolderEntry[],
  reading: BaseReading = {},
): Promise<Folder | BaseTrouble | undefined> {
  return readUnder(folder, entries, [await realpath(folder)], reading);
}

async function readUnder(
  folder: string,
  entries: readonly FolderEntry[],
  above: readonly string[],
  reading: BaseReading,
): Promise<Folder | BaseTrouble | undefined> {
  const named = baseNamed(entries);
  if (named === undefined) return undefined;
  const found = await findBase(folder, named, above, reading.within);
  if ('message' in found) return found;
  if (above.length > DEEPEST) {
    return { message: `More than ${DEEPEST} works build on each other here.`, hint: 'Adapt an earlier one.' };
  }
  const path = found.folder;
  const own = await (reading.read ?? fromDisk)(path);
  return { path, entries: own, base: await readUnder(path, own, [...above, await realpath(path)], reading) };
}

/** Every folder that was read for a curriculum besides its own, nearest first. */
export function* foldersUnder(base: Folder | BaseTrouble | undefined): Iterable<Folder> {
  for (let one = base; one && 'path' in one; one = one.base) yield one;
}
