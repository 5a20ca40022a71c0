import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { timeOfDay } from '../../host/clock.ts';
import type { SendEvent } from '../../host/loopback/serve.ts';
import { findCurricula } from '../../host/read/find-curricula.ts';
import { type ReadMemory, readFolder } from '../../host/read/read-folder.ts';
import { withoutOwnOutputs } from '../../host/write/own-outputs.ts';
import { isWanted } from '../../load/limits.ts';
import type { BaseTrouble, Folder, FolderEntry } from '../../load/source-tree.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { PreviewState } from '../../model/preview.ts';
import { type Checker, openChecker } from '../checking/checker.ts';
import { isUnchanged } from '../checking/is-unchanged.ts';
import { readBase } from '../read-base.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import {
  allEntries,
  type CurriculumState,
  type Finding,
  isTakingAway,
  newState,
  nextState,
} from './curriculum-state.ts';
import { describeState } from './describe-state.ts';
import { editedModules } from './early-look.ts';
import { WORDS } from './words.ts';

/** The curricula that are previewed, and the pages that want to hear of them. */
export interface Session {
  /** Reads again what may have changed, and tells of it. Calls that come meanwhile are one more reading afterwards. */
  refresh(): Promise<void>;
  find(key: string): CurriculumState | undefined;
  all(): readonly CurriculumState[];
  /** The folders that hold what is previewed: what the command line names, and the bases of adaptations that lie elsewhere. */
  folders(): readonly string[];
  /** Begins to tell a page what happens; returns how to end it. */
  subscribe(send: SendEvent): () => void;
  /** Tells every page. */
  tell: SendEvent;
}

export interface SessionOptions {
  /** What the command line names: a curriculum, or a folder of curricula. */
  readonly root: string;
  /** The curricula that are there at the start. */
  readonly folders: readonly string[];
  readonly terminal: Terminal;
  /** Called with what was read of a curriculum before it is checked, where nothing but the text of these modules was edited. */
  edited(key: string, curriculum: Curriculum, modules: readonly string[]): void;
  /** Called for a curriculum that has changed, with what it was before and how long checking it took, in milliseconds. */
  changed(before: CurriculumState, after: CurriculumState, milliseconds: number): void;
}

/** Milliseconds that a browser takes to show a part of a page. */
const PAINTING = 80;

export function openSession({ root, folders, terminal, edited, changed }: SessionOptions): Session {
  const states = new Map<string, CurriculumState>();
  const memories = new Map<string, ReadMemory>();
  const checker = openChecker(terminal.env);
  const listeners = new Set<SendEvent>();
  const tell: SendEvent = (name, data) => {
    for (const send of listeners) send(name, data);
  };
  const add = (folder: string): void => {
    const key = basename(resolve(folder)) || 'curriculum';
    if (!states.has(key)) states.set(key, newState(key, folder));
  };
  for (const folder of folders) add(folder);

  /** A curriculum that is new is shown; one whose folder is gone is not, where there is another. */
  const look = async (): Promise<boolean> => {
    const before = [...states.keys()].join('/');
    const found = await findCurricula(root).catch(() => undefined);
    if (found?.kind !== 'curricula') return false;
    for (const folder of found.folders) add(folder);
    for (const { key, folder } of [...states.values()]) {
      if (!found.folders.includes(folder) && !existsSync(folder)) states.delete(key);
    }
    return [...states.keys()].join('/') !== before;
  };

  const renew = async (state: CurriculumState): Promise<boolean> => {
    const memory = memories.get(state.folder) ?? new Map();
    memories.set(state.folder, memory);
    const read = await readEntries(state.folder, memory, memories);
    if (
      state.version > 0 &&
      isUnchanged(state.entries, read.kind === 'read' ? allEntries(read) : read.entries) &&
      isSameTrouble(state, read)
    )
      return false;
    tell('building', {});
    // The pages hear of it before this thread is busy.
    await setImmediate();
    const start = performance.now();
    if (read.kind === 'read') await lookEarly(state, read);
    const finding = read.kind === 'trouble' ? read : await check(state.folder, read, checker, terminal);
    const after = nextState(state, finding, timeOfDay());
    states.set(state.key, after);
    changed(state, after, performance.now() - start);
    return true;
  };

  /** Shows the text that was edited, where nothing is wrong with it. */
  const lookEarly = async (
    state: CurriculumState,
    { entries, base }: Extract<Read, { kind: 'read' }>,
  ): Promise<void> => {
    if (!state.latest || !isUnchanged(ofBases(state.latest.base), ofBases(base))) return;
    const modules = editedModules(state.latest.entries, entries);
    if (modules.length === 0) return;
    const { curriculum, problems } = await checker.read(state.folder, entries, base);
    if (problems.some(({ rule }) => isTakingAway(rule))) return;
    edited(state.key, curriculum, modules);
    // The browser has the processor until it has painted.
    await setTimeout(PAINTING);
  };

  const once = async (): Promise<void> => {
    const changes = [await look()];
    for (const state of [...states.values()]) changes.push(await renew(state));
    if (changes.includes(true)) tell('state', stateOf(states));
  };

  let running: Promise<void> | undefined;
  let isWanted = false;
  return {
    async refresh() {
      isWanted = true;
      running ??= (async () => {
        while (isWanted) {
          isWanted = false;
          await once();
        }
      })().finally(() => {
        running = undefined;
      });
      return running;
    },
    find: (key) => states.get(key),
    all: () => [...states.values()],
    folders: () => [root, ...[...memories.keys()].filter((folder) => !isWithin(folder, root))],
    subscribe(send) {
      listeners.add(send);
      send('state', stateOf(states));
      return () => void listeners.delete(send);
    },
    tell,
  };
}

const stateOf = (states: ReadonlyMap<string, CurriculumState>): PreviewState => ({
  curricula: [...states.values()].map(describeState),
});

type Read =
  | {
      readonly kind: 'read';
      readonly entries: readonly FolderEntry[];
      readonly base: Folder | BaseTrouble | undefined;
    }
  | Extract<Finding, { kind: 'trouble' }>;

/** Reads folders again and again, each with a memory of its own. */
const readerWith =
  (memories: Map<string, ReadMemory>) =>
  (folder: string): Promise<FolderEntry[]> => {
    const memory = memories.get(folder) ?? new Map();
    memories.set(folder, memory);
    return readFolder(folder, isWanted, memory);
  };

async function readEntries(folder: string, memory: ReadMemory, memories: Map<string, ReadMemory>): Promise<Read> {
  try {
    const all = await readFolder(folder, isWanted, memory);
    const entries = await withoutOwnOutputs(
      folder,
      all.filter(({ path }) => !isScratch(path)),
    );
    if (entries.some(({ path }) => path === 'curriculum.yaml'))
      return { kind: 'read', entries, base: await readBase(folder, entries, { read: readerWith(memories) }) };
    return { kind: 'trouble', entries, trouble: { message: WORDS.noCurriculum(folder), hint: WORDS.goesOn } };
  } catch (failure) {
    if (!(failure instanceof EnvironmentFailure)) throw failure;
    return { kind: 'trouble', entries: [], trouble: { message: failure.message, hint: failure.hint } };
  }
}

const ofBases = (base: Folder | BaseTrouble | undefined): readonly FolderEntry[] => allEntries({ entries: [], base });

const isWithin = (folder: string, root: string): boolean => !relative(root, folder).startsWith('..');

/** What editors put beside a file while it is open: locks, swap files, backups. */
const isScratch = (path: string): boolean => /^\.|~$/.test(basename(path));

const isSameTrouble = ({ trouble }: CurriculumState, read: Read): boolean =>
  trouble?.message === (read.kind === 'trouble' ? read.trouble.message : undefined);

/** What an author writes is never too much for it; if it is all the same, the preview goes on. */
async function check(
  folder: string,
  { entries, base }: Extract<Read, { kind: 'read' }>,
  checker: Checker,
  terminal: Terminal,
): Promise<Finding> {
  try {
    const checked = await checker.check(folder, entries, base);
    return { kind: 'checked', checked: { folder, entries, base, ...checked } };
  } catch (failure) {
    if (failure instanceof EnvironmentFailure) throw failure;
    reportFailure(failure, terminal);
    return { kind: 'trouble', entries, trouble: { message: WORDS.ownFault, hint: undefined } };
  }
}
