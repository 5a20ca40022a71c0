import { resolve } from 'node:path';
import { readFolder } from '../host/read/read-folder.ts';
import { imageType, isWanted } from '../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../load/source-tree.ts';
import { shownPath } from '../model/place.ts';
import type { ExitStatus } from './exit.ts';
import { foldersUnder, readBase } from './read-base.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** A curriculum’s folder as it was read. */
export interface ReadWork {
  /** Relative to the working directory. */
  readonly folder: string;
  /** What the folder held. */
  readonly entries: readonly FolderEntry[];
  /** What it builds on, if it is an adaptation. */
  readonly base?: Folder | BaseTrouble | undefined;
}

/** What became of folders. */
export interface FoundFolders<T> {
  readonly checked: readonly T[];
  /** One for each folder that could not even be read; why has been said. */
  readonly failures: readonly ExitStatus[];
}

/** Reads every folder; one that fails does not hide the others. Several may build on one of them: each is read once. */
export async function readFolders(folders: readonly string[], terminal: Terminal): Promise<FoundFolders<ReadWork>> {
  const known = new Map<string, Promise<readonly FolderEntry[]>>();
  const read = (folder: string): Promise<readonly FolderEntry[]> => {
    const reading = known.get(resolve(folder)) ?? readFolder(folder, isWanted);
    known.set(resolve(folder), reading);
    return reading;
  };
  return eachWork({ checked: folders, failures: [] }, terminal, async (folder) => {
    const entries = await read(folder);
    return { folder, entries, base: await readBase(folder, entries, { read }) };
  });
}

/** Does the same with every one, in turn; what fails is said and left out. */
export async function eachWork<From, To>(
  found: FoundFolders<From>,
  terminal: Terminal,
  work: (one: From) => Promise<To>,
): Promise<FoundFolders<To>> {
  const checked: To[] = [];
  const failures = [...found.failures];
  for (const one of found.checked) {
    try {
      checked.push(await work(one));
    } catch (failure) {
      failures.push(reportFailure(failure, terminal));
    }
  }
  return { checked, failures };
}

/** Gives the text of a source file by the name that diagnostics have for it. */
export function textsOf(works: readonly ReadWork[]): (file: string) => string | undefined {
  const bytes = new Map<string, Uint8Array>();
  for (const { folder, entries, base } of works) {
    for (const one of [...foldersUnder(base), { path: folder, entries }]) {
      for (const entry of one.entries) {
        if (entry.kind === 'file' && entry.bytes) bytes.set(shownPath(one.path, entry.path), entry.bytes);
      }
    }
  }
  return (file) => {
    // Of the pictures, drawings alone have lines.
    const found = /^image\/[^s]/.test(imageType(file) ?? '') ? undefined : bytes.get(file);
    return found && new TextDecoder().decode(found);
  };
}
