import { resolve } from 'node:path';
import type { Checked } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFolder } from '../host/read-folder.ts';
import { isWanted } from '../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../load/source-tree.ts';
import { shownPath } from '../model/place.ts';
import { openChecker } from './checking/checker.ts';
import type { ExitStatus } from './exit.ts';
import { foldersUnder, readBase } from './read-base.ts';
import type { ReportContext } from './report/report.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** A curriculum that was read and checked. */
export interface CheckedFolder extends Checked {
  /** Its folder, relative to the working directory. */
  readonly folder: string;
  /** What the folder held when it was read. */
  readonly entries: readonly FolderEntry[];
  /** What it builds on, if it is an adaptation. */
  readonly base?: Folder | BaseTrouble;
  /** What was found and a baseline knows; none where nobody has asked one. */
  readonly baselined?: readonly Diagnostic[];
}

export interface CheckedFolders {
  readonly checked: readonly CheckedFolder[];
  /** One for each folder that could not even be read; why has been said. */
  readonly failures: readonly ExitStatus[];
}

/** Reads and checks every folder; one that fails does not hide the others. */
export async function checkFolders(folders: readonly string[], terminal: Terminal): Promise<CheckedFolders> {
  const checker = openChecker(terminal.env);
  const checked: CheckedFolder[] = [];
  const failures: ExitStatus[] = [];
  // Several may build on one of them: each is read once.
  const read = readOnce();
  for (const folder of folders) {
    try {
      const entries = await read(folder);
      const base = await readBase(folder, entries, { read });
      checked.push({ folder, entries, base, ...(await checker.check(folder, entries, base)) });
    } catch (failure) {
      failures.push(reportFailure(failure, terminal));
    }
  }
  return { checked, failures };
}

/** Reads folders, each of them once. */
function readOnce(): (folder: string) => Promise<readonly FolderEntry[]> {
  const known = new Map<string, Promise<readonly FolderEntry[]>>();
  return (folder) => {
    const reading = known.get(resolve(folder)) ?? readFolder(folder, isWanted);
    known.set(resolve(folder), reading);
    return reading;
  };
}

/** Gives the text of a source file by the name that diagnostics have for it. */
export function textsOf(checked: readonly CheckedFolder[]): ReportContext['textOf'] {
  const bytes = new Map<string, Uint8Array>();
  for (const { folder, entries, base } of checked) {
    for (const one of [...foldersUnder(base), { path: folder, entries }]) {
      for (const entry of one.entries) {
        if (entry.kind === 'file' && entry.bytes) bytes.set(shownPath(one.path, entry.path), entry.bytes);
      }
    }
  }
  return (file) => {
    const found = bytes.get(file);
    return found && new TextDecoder().decode(found);
  };
}
