import type { Checked } from '../../compile.ts';
import type { KnownProblem } from '../../diagnostics/baseline.ts';
import { findAllInVersion, findInVersion, type GitVersion } from '../../host/git/git-version.ts';
import { findCurricula } from '../../host/read/find-curricula.ts';
import { readFilesIn, readFolder } from '../../host/read/read-folder.ts';
import { isWanted } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { readBaseline } from '../baseline/baseline-file.ts';
import type { Checker } from '../checking/checker.ts';
import { readBase } from '../read-base.ts';

/** A version of what lies at a path: in git, or as it is on the disk. */
export interface Version {
  /** As people call it: `v1.0.0`, `the working folder`. */
  readonly name: string;
  /** Its hash; undefined for the disk. */
  readonly commit: string | undefined;
  /** The folders of the curricula at a path, relative to the working directory. */
  locate(path: string): Promise<readonly string[]>;
  /** The folders of all its curricula, as far as that can be known: those of a commit. */
  readonly all: readonly string[];
  /** What a curriculum calls itself; undefined where there is none, or it does not say. */
  idIn(folder: string): Promise<string | undefined>;
  /** Reads and checks the curriculum in a folder. */
  read(folder: string): Promise<Checked>;
  /** What the baselines that lie in a folder itself list. */
  known(folder: string): Promise<readonly KnownProblem[]>;
}

/** What is on the disk now, committed or not. */
export const onDisk = (checker: Checker): Version => ({
  name: 'the working folder',
  commit: undefined,
  async locate(path) {
    const found = await findCurricula(path);
    return found.kind === 'curricula' ? found.folders : [];
  },
  async read(folder) {
    const entries = await readFolder(folder, isWanted);
    return checker.check(folder, entries, await readBase(folder, entries));
  },
  all: [],
  idIn: async (folder) => idIn(await readFilesIn(folder, isHead)),
  known: async (folder) => knownIn(await readFilesIn(folder, mayBeBaseline)),
});

/** What a commit holds. A hash is shown in short. */
export const inGit = (name: string, version: GitVersion, checker: Checker): Version => ({
  name: name === version.commit ? name.slice(0, SHORT_HASH) : name,
  commit: version.commit,
  locate: async (path) => findInVersion(path, version),
  async read(folder) {
    const entries = await version.read(folder);
    return checker.check(folder, entries, await readBase(folder, entries, version));
  },
  all: findAllInVersion(version),
  idIn: async (folder) => idIn(await version.read(folder, isHead)),
  known: async (folder) => knownIn(await version.read(folder, mayBeBaseline)),
});

const isHead = (path: string, bytes: number): boolean => path === 'curriculum.yaml' && isWanted(path, bytes);

function idIn(entries: readonly FolderEntry[]): string | undefined {
  const head = entries.find(({ path }) => path === 'curriculum.yaml');
  return head?.kind === 'file' ? /^id: *["']?([\w-]+)/m.exec(new TextDecoder().decode(head.bytes))?.[1] : undefined;
}

/** Signs of a hash by which people know a commit. */
const SHORT_HASH = 10;

/** Bytes of a baseline. */
const MOST_BASELINE = 4 * 1024 * 1024;

const mayBeBaseline = (path: string, bytes: number): boolean => /^[^/]+\.json$/.test(path) && bytes <= MOST_BASELINE;

const knownIn = (entries: readonly FolderEntry[]): KnownProblem[] =>
  entries.flatMap((entry) =>
    entry.kind === 'file' && entry.bytes ? (readBaseline(new TextDecoder().decode(entry.bytes)) ?? []) : [],
  );
