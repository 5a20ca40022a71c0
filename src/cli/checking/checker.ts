import { type Checked, type CheckMemory, checkInSteps, type Read, readCurriculum } from '../../compile.ts';
import { today } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../../load/source-tree.ts';
import { shownPath } from '../../model/place.ts';
import { foldersUnder } from '../read-base.ts';
import { inTurns } from './in-turns.ts';
import { isUnchanged } from './is-unchanged.ts';
import { openParseAhead } from './parse-ahead.ts';

/** Checks curricula. What it has seen before, a text or a whole work, is not parsed and not checked again. */
export interface Checker {
  /** Says all that is to be said about what a folder holds; `folder` is relative to the working directory. */
  check(folder: string, entries: readonly FolderEntry[], base?: Folder | BaseTrouble): Promise<Checked>;
  /** The same curriculum before it is checked; a check of the same folder then goes on from there. */
  read(folder: string, entries: readonly FolderEntry[], base?: Folder | BaseTrouble): Promise<Read>;
  /** Gives up what is remembered of a folder that is no curriculum any more. */
  forget(folder: string): void;
}

export function openChecker(env: Environment): Checker {
  const memory: CheckMemory = { loaded: new WeakMap(), parsed: new Map(), works: new WeakMap() };
  const latest = new Map<string, readonly FolderEntry[]>();
  const parseAhead = openParseAhead();

  /** The same entries as last time, where the folder holds the same. */
  const settled = ({ path, entries, base }: Folder): Folder => {
    const before = latest.get(path);
    const now = before && isUnchanged(before, entries) ? before : entries;
    latest.set(path, now);
    return { path, entries: now, base: base && 'path' in base ? settled(base) : base };
  };

  const parsed = async (
    path: string,
    entries: readonly FolderEntry[],
    base?: Folder | BaseTrouble,
  ): Promise<Folder> => {
    const work = settled({ path, entries, base });
    await parseAhead(foldersUnder(work), memory);
    return work;
  };

  return {
    async check(...folder) {
      const work = await parsed(...folder);
      return inTurns(checkInSteps(work.path, work.entries, today(env), work.base, memory));
    },
    async read(...folder) {
      const work = await parsed(...folder);
      return readCurriculum(work.path, work.entries, today(env), work.base, memory);
    },
    forget(folder) {
      latest.delete(folder);
      for (const file of memory.parsed.keys()) if (file.startsWith(shownPath(folder, ''))) memory.parsed.delete(file);
    },
  };
}
