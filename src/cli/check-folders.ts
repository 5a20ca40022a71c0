import type { Checked } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { openChecker } from './checking/checker.ts';
import { eachWork, type FoundFolders, type ReadWork, readFolders } from './read-folders.ts';
import type { Terminal } from './terminal.ts';

/** A curriculum that was read and checked. */
export interface CheckedFolder extends Checked, ReadWork {
  /** What was found and a baseline knows; none where nobody has asked one. */
  readonly baselined?: readonly Diagnostic[];
}

export type CheckedFolders = FoundFolders<CheckedFolder>;

/** Reads and checks every folder; one that fails does not hide the others. */
export async function checkFolders(folders: readonly string[], terminal: Terminal): Promise<CheckedFolders> {
  return checkWorks(await readFolders(folders, terminal), terminal);
}

/** Checks what was read. */
export async function checkWorks(read: FoundFolders<ReadWork>, terminal: Terminal): Promise<CheckedFolders> {
  const checker = openChecker(terminal.env);
  return eachWork(read, terminal, async (work) => ({
    ...work,
    ...(await checker.check(work.folder, work.entries, work.base)),
  }));
}
