import { join, resolve } from 'node:path';
import { checkCurriculum } from '../../compile.ts';
import { today } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import { findCurricula } from '../../host/find-curricula.ts';
import { type ReadMemory, readFolder } from '../../host/read-folder.ts';
import { isWanted } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { allEntries, isUnchanged } from '../preview/curriculum-state.ts';
import { foldersUnder, readBase } from '../read-base.ts';
import { folderOf } from './find-folder.ts';
import type { OpenTexts } from './open-texts.ts';
import { pathIn, withOpenTexts } from './overlay.ts';

/** Milliseconds without another change after which those that came are checked. */
const QUIET = 150;

/** The curricula in an editor’s folders, as their texts are now. */
export interface Workspace {
  /** Sets the editor’s folders, and looks for the curricula that the command line would find in them. */
  setRoots(roots: readonly string[]): Promise<void>;
  /** Says that a file is another one now: in the editor, or on disk. */
  touch(path: string): void;
  /** The curriculum that a file belongs to, after all changes so far are checked. */
  checkedAt(path: string): Promise<CheckedFolder | undefined>;
  /** The same as it was last when all of its YAML could be read: names for somebody who is in the middle of a line. */
  soundAt(path: string): Promise<CheckedFolder | undefined>;
  /** All curricula, after all changes so far are checked. */
  all(): Promise<readonly CheckedFolder[]>;
}

export interface WorkspaceOptions {
  readonly env: Environment;
  /** What is open now. */
  texts(): OpenTexts;
  /** Called with a curriculum that was checked, and the texts that were open then. */
  checked(work: CheckedFolder, texts: OpenTexts): void;
  /** Called for a folder that is no curriculum any more. */
  gone(folder: string): void;
  /** Called when a folder could not be read or checked; what was known of it stays. */
  failed(failure: unknown): void;
}

interface State {
  /** Relative to the working directory. */
  readonly folder: string;
  isStale: boolean;
  latest: CheckedFolder | undefined;
  sound: CheckedFolder | undefined;
}

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const states = new Map<string, State>();
  const memories = new Map<string, ReadMemory>();
  let roots: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const add = (folder: string): void => {
    if (!states.has(folder)) states.set(folder, { folder, isStale: true, latest: undefined, sound: undefined });
  };

  const read = async (folder: string, texts: OpenTexts): Promise<readonly FolderEntry[]> => {
    const memory = memories.get(folder) ?? new Map();
    memories.set(folder, memory);
    return withOpenTexts(folder, await readFolder(folder, isWanted, memory), texts);
  };

  const renew = async (state: State): Promise<void> => {
    state.isStale = false;
    const { folder } = state;
    const texts = options.texts();
    const entries = await read(folder, texts);
    if (!entries.some(({ path }) => path === 'curriculum.yaml')) {
      states.delete(folder);
      options.gone(folder);
      return;
    }
    const base = await readBase(folder, entries, { within: roots, read: (one) => read(one, texts) });
    if (!state.latest || !isUnchanged(allEntries(state.latest), allEntries({ entries, base }))) {
      state.latest = { folder, entries, base, ...checkCurriculum(folder, entries, today(options.env), base) };
      if (!state.sound || !state.latest.diagnostics.some(({ rule }) => rule === 'yaml/syntax'))
        state.sound = state.latest;
    }
    options.checked(state.latest, texts);
  };

  const nextStale = (): State | undefined => [...states.values()].find(({ isStale }) => isStale);

  /** Checks one after the other whatever has changed, also what changes meanwhile. */
  const settle = async (): Promise<void> => {
    clearTimeout(timer);
    while (nextStale()) {
      running ??= (async () => {
        for (let state = nextStale(); state; state = nextStale()) {
          await renew(state).catch(options.failed);
        }
      })().finally(() => {
        running = undefined;
      });
      await running;
    }
    await running;
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), QUIET);
  };

  const stateOf = (path: string): State | undefined => {
    const folder = folderOf(path, roots, options.texts());
    return folder === undefined ? undefined : states.get(folder);
  };

  return {
    async setRoots(wanted) {
      roots = wanted;
      for (const { folder } of [...states.values()]) {
        if (folderOf(resolve(folder, 'curriculum.yaml'), roots, options.texts()) === folder) continue;
        states.delete(folder);
        options.gone(folder);
      }
      for (const root of roots) {
        for (const place of [root, join(root, 'curriculum')]) {
          const found = await findCurricula(place).catch(() => undefined);
          if (found?.kind !== 'curricula') continue;
          for (const folder of found.folders) {
            const own = folderOf(resolve(folder, 'curriculum.yaml'), roots, options.texts());
            if (own !== undefined) add(own);
          }
        }
      }
      soon();
    },
    touch(path) {
      const folder = folderOf(path, roots, options.texts());
      if (folder !== undefined) add(folder);
      for (const state of states.values()) {
        const bases = [...foldersUnder(state.latest?.base)].map((one) => one.path);
        if ([state.folder, ...bases].some((one) => pathIn(one, path) !== undefined)) state.isStale = true;
      }
      soon();
    },
    async checkedAt(path) {
      await settle();
      return stateOf(path)?.latest;
    },
    async soundAt(path) {
      if (!stateOf(path)?.sound) await settle();
      return stateOf(path)?.sound;
    },
    async all() {
      await settle();
      return [...states.values()].flatMap(({ latest }) => latest ?? []);
    },
  };
}
