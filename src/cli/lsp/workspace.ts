import { dirname, join, resolve } from 'node:path';
import { troubleUnder } from '../../adapt/base.ts';
import type { Environment } from '../../host/environment.ts';
import { findCurricula } from '../../host/read/find-curricula.ts';
import { type ReadMemory, readFolder } from '../../host/read/read-folder.ts';
import { isWanted } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { openChecker } from '../checking/checker.ts';
import { isUnchanged } from '../checking/is-unchanged.ts';
import { allEntries } from '../preview/curriculum-state.ts';
import { foldersUnder, readBase } from '../read-base.ts';
import { curriculumAbove, folderOf, hasCurriculum } from './find-folder.ts';
import type { OpenTexts } from './open-texts.ts';
import { isUnder, pathIn, withOpenTexts } from './overlay.ts';

/** Milliseconds without another change after which the curriculum that somebody works on is checked. */
const QUIET = 150;
/** The same for the others: what builds on it would keep the next letter waiting. */
const LONG_QUIET = 5000;

/** The curricula in an editor’s folders, as their texts are now. */
export interface Workspace {
  /** Sets the editor’s folders, and looks for the curricula that the command line would find in them. */
  setRoots(roots: readonly string[]): Promise<void>;
  /** Says that a file is another one now, in the editor or on disk, or that a folder has come or gone. */
  touch(path: string): void;
  /** Looks for curricula in a folder that has come. */
  lookIn(folder: string): Promise<void>;
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
  /** Called for a folder in which a curriculum is found. */
  found(folder: string): void;
  /** Called for a folder that is no curriculum any more. */
  gone(folder: string): void;
  /** Called when a folder could not be read or checked; what was known of it stays. */
  failed(failure: unknown): void;
}

interface State {
  /** Relative to the working directory. */
  readonly folder: string;
  /** True where something has changed since it was checked. */
  isStale: boolean;
  /** While it is checked, or waits for its turn. */
  renewing: Promise<void> | undefined;
  latest: CheckedFolder | undefined;
  sound: CheckedFolder | undefined;
}

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const states = new Map<string, State>();
  const memories = new Map<string, ReadMemory>();
  const checker = openChecker(options.env);
  let roots: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  /** Counts the changes. */
  let changes = 0;
  let queue: Promise<void> = Promise.resolve();

  /** Where curricula may be: around a folder that is part of one, all of it; where no folder is open, around the files that are. */
  const reach = (): readonly string[] => {
    const texts = options.texts();
    const opened = roots.length > 0 ? roots : [...texts.keys()].map((file) => dirname(file));
    const around = opened.map((folder) => curriculumAbove(folder, texts) ?? folder);
    return roots.length > 0 ? around : around.filter((folder) => hasCurriculum(folder, texts));
  };

  const ownerOf = (path: string): string | undefined => folderOf(path, reach(), options.texts());

  /** Where bases may be: beside a curriculum that is open itself. */
  const homes = (texts: OpenTexts): string[] =>
    reach().map((folder) => (hasCurriculum(folder, texts) ? dirname(folder) : folder));

  const add = (folder: string): void => {
    if (states.has(folder)) return;
    states.set(folder, { folder, isStale: true, renewing: undefined, latest: undefined, sound: undefined });
    options.found(folder);
  };

  /** Adds the curricula that the command line would find in a folder. */
  const addIn = async (place: string): Promise<void> => {
    for (const one of [place, join(place, 'curriculum')]) {
      const found = await findCurricula(one).catch(() => undefined);
      if (found?.kind !== 'curricula') continue;
      for (const folder of found.folders) {
        const own = ownerOf(resolve(folder, 'curriculum.yaml'));
        if (own !== undefined) add(own);
      }
    }
  };

  const read = async (folder: string, texts: OpenTexts): Promise<readonly FolderEntry[]> => {
    const memory = memories.get(folder) ?? new Map();
    memories.set(folder, memory);
    return withOpenTexts(folder, await readFolder(folder, isWanted, memory), texts);
  };

  /** True while there is a curriculum in a folder that the editor has open. */
  const isThere = ({ folder }: State): boolean => ownerOf(resolve(folder, 'curriculum.yaml')) === folder;

  const drop = (state: State): void => {
    state.isStale = false;
    memories.delete(state.folder);
    checker.forget(state.folder);
    if (states.delete(state.folder)) options.gone(state.folder);
  };

  const renew = async (state: State): Promise<void> => {
    if (!state.isStale) return;
    state.isStale = false;
    if (!isThere(state)) return drop(state);
    const { folder } = state;
    const texts = options.texts();
    const entries = await read(folder, texts);
    const base = await readBase(folder, entries, { within: homes(texts), read: (one) => read(one, texts) });
    if (!state.latest || !isUnchanged(allEntries(state.latest), allEntries({ entries, base }))) {
      state.latest = { folder, entries, base, ...(await checker.check(folder, entries, base)) };
      if (!state.sound || !state.latest.diagnostics.some(({ rule }) => rule === 'yaml/syntax'))
        state.sound = state.latest;
    }
    // Meanwhile its folder may have been closed.
    if (states.get(folder) === state) options.checked(state.latest, texts);
  };

  /** Checks a curriculum once those are done that were asked for before. */
  const renewInTurn = (state: State): Promise<void> => {
    if (!state.renewing) {
      state.renewing = queue
        .then(() => renew(state))
        .catch(options.failed)
        .finally(() => {
          state.renewing = undefined;
        });
      queue = state.renewing;
    }
    return state.renewing;
  };

  /** Waits until all is checked that has changed in a curriculum so far. */
  const settle = async (state: State): Promise<void> => {
    while (state.isStale || state.renewing) await renewInTurn(state);
  };

  /** Checks what has changed when nothing more comes: what somebody works on, and all else when they pause. */
  const soon = (first?: State): void => {
    clearTimeout(timer);
    const now = ++changes;
    const others = async (): Promise<void> => {
      for (const state of [...states.values()]) if (changes === now) await settle(state);
    };
    timer = setTimeout(async () => {
      if (!first) return others();
      await settle(first);
      if (changes === now) timer = setTimeout(others, LONG_QUIET - QUIET);
    }, QUIET);
  };

  const stateOf = (path: string): State | undefined => {
    const folder = ownerOf(path);
    return folder === undefined ? undefined : states.get(folder);
  };

  return {
    async setRoots(wanted) {
      roots = wanted;
      for (const state of [...states.values()]) {
        if (!isThere(state)) drop(state);
        else {
          // A base may be out of reach now, or within it.
          state.isStale = true;
          state.latest = undefined;
        }
      }
      for (const root of roots) await addIn(root);
      soon();
    },
    touch(path) {
      const folder = ownerOf(path);
      if (folder !== undefined) add(folder);
      const touched = [...states.values()].filter((state) => restsOn(state, path));
      for (const state of touched) state.isStale = true;
      if (touched.length > 0) soon(folder === undefined ? undefined : states.get(folder));
    },
    async lookIn(folder) {
      const before = states.size;
      await addIn(folder);
      if (states.size > before) soon();
    },
    async checkedAt(path) {
      const state = stateOf(path);
      if (state) await settle(state);
      return state?.latest;
    },
    async soundAt(path) {
      const state = stateOf(path);
      if (state && !state.sound) await settle(state);
      return state?.sound;
    },
    async all() {
      for (const state of [...states.values()]) await settle(state);
      return [...states.values()].flatMap(({ latest }) => latest ?? []);
    },
  };
}

/** True if a file is part of a curriculum or of what it builds on, or a folder holds them; or if it may be the base that it lacks. */
function restsOn({ folder, latest }: State, path: string): boolean {
  if (troubleUnder(latest?.base)) return true;
  const bases = [...foldersUnder(latest?.base)].map((base) => base.path);
  return [folder, ...bases].some((one) => pathIn(one, path) !== undefined || isUnder(one, path));
}
