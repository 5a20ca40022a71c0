import { realpath } from 'node:fs/promises';
import { findBase } from '../host/read/find-base.ts';
import { readFolder } from '../host/read/read-folder.ts';
import { isWanted } from '../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../load/source-tree.ts';
import { baseNamed } from '../parse/base-named.ts';

/** More works on top of each other than this are nobody’s curriculum. */
const DEEPEST = 16;

/** How bases are found and read, where that is not as the command line does it. */
export interface BaseReading {
  /** The folders in one of which a base must lie that is named by its path; the working directory otherwise. */
  readonly within?: readonly string[];
  /** Finds the folder of a base that an adaptation names; `above` are the places of the adaptations that lead here. */
  find?(adaptation: string, base: string, above: readonly string[]): Promise<{ readonly folder: string } | BaseTrouble>;
  /** By what a folder is known, however it is written; its real path otherwise. */
  placeOf?(folder: string): Promise<string>;
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
  return readUnder(folder, entries, [await placeOf(folder, reading)], reading);
}

async function readUnder(
  folder: string,
  entries: readonly FolderEntry[],
  above: readonly string[],
  reading: BaseReading,
): Promise<Folder | BaseTrouble | undefined> {
  const named = baseNamed(entries);
  if (named === undefined) return undefined;
  const found = await (reading.find?.(folder, named, above) ?? findBase(folder, named, above, reading.within));
  if ('message' in found) return found;
  if (above.length > DEEPEST) {
    return { message: `More than ${DEEPEST} works build on each other here.`, hint: 'Adapt an earlier one.' };
  }
  const path = found.folder;
  const own = await (reading.read ?? fromDisk)(path);
  return { path, entries: own, base: await readUnder(path, own, [...above, await placeOf(path, reading)], reading) };
}

const placeOf = (folder: string, reading: BaseReading): Promise<string> =>
  reading.placeOf?.(folder) ?? realpath(folder);

/** Every folder that was read for a curriculum besides its own, nearest first. */
export function* foldersUnder(base: Folder | BaseTrouble | undefined): Iterable<Folder> {
  for (let one = base; one && 'path' in one; one = one.base) yield one;
}
