import { realpath } from 'node:fs/promises';
import { findBase } from '../host/find-base.ts';
import { type ReadMemory, readFolder } from '../host/read-folder.ts';
import { isWanted } from '../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../load/source-tree.ts';
import { baseNamed } from '../parse/base-named.ts';

/** More works on top of each other than this are nobody’s curriculum. */
const DEEPEST = 16;

/** What a curriculum builds on, and what that builds on, down to the original; undefined where it adapts nothing. */
export async function readBase(
  folder: string,
  entries: readonly FolderEntry[],
  memories?: Map<string, ReadMemory>,
): Promise<Folder | BaseTrouble | undefined> {
  return readUnder(folder, entries, [await realpath(folder)], memories);
}

async function readUnder(
  folder: string,
  entries: readonly FolderEntry[],
  above: readonly string[],
  memories: Map<string, ReadMemory> | undefined,
): Promise<Folder | BaseTrouble | undefined> {
  const named = baseNamed(entries);
  if (named === undefined) return undefined;
  const found = await findBase(folder, named, above);
  if ('message' in found) return found;
  if (above.length > DEEPEST) {
    return { message: `More than ${DEEPEST} works build on each other here.`, hint: 'Adapt an earlier one.' };
  }
  const path = found.folder;
  const memory = memories && (memories.get(path) ?? new Map());
  if (memories && memory) memories.set(path, memory);
  const own = await readFolder(path, isWanted, memory);
  return { path, entries: own, base: await readUnder(path, own, [...above, await realpath(path)], memories) };
}

/** Every folder that was read for a curriculum besides its own, nearest first. */
export function* foldersUnder(base: Folder | BaseTrouble | undefined): Iterable<Folder> {
  for (let one = base; one && 'path' in one; one = one.base) yield one;
}
