import { type Checked, checkCurriculum } from '../../compile.ts';
import { today } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import { findCurricula } from '../../host/find-curricula.ts';
import { findInVersion, type GitVersion } from '../../host/git/git-version.ts';
import { readFolder } from '../../host/read-folder.ts';
import { isWanted } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { readBase } from '../read-base.ts';

/** A version of what lies at a path: in git, or as it is on the disk. */
export interface Version {
  /** As people call it: `v1.0.0`, `the working folder`. */
  readonly name: string;
  /** Its hash; undefined for the disk. */
  readonly commit: string | undefined;
  /** The folders of the curricula at a path, relative to the working directory. */
  locate(path: string): Promise<readonly string[]>;
  /** Reads and checks the curriculum in a folder. */
  read(folder: string): Promise<Checked>;
}

/** What is on the disk now, committed or not. */
export const onDisk = (env: Environment): Version => ({
  name: 'the working folder',
  commit: undefined,
  async locate(path) {
    const found = await findCurricula(path);
    return found.kind === 'curricula' ? found.folders : [];
  },
  async read(folder) {
    const entries = await readFolder(folder, isWanted);
    return check(folder, entries, await readBase(folder, entries), env);
  },
});

/** What a commit holds. */
export const inGit = (name: string, version: GitVersion, env: Environment): Version => ({
  name,
  commit: version.commit,
  locate: async (path) => findInVersion(path, version),
  async read(folder) {
    const entries = await version.read(folder);
    return check(folder, entries, await readBase(folder, entries, version), env);
  },
});

const check = (
  folder: string,
  entries: readonly FolderEntry[],
  base: Parameters<typeof checkCurriculum>[3],
  env: Environment,
): Checked => checkCurriculum(folder, entries, today(env), base);
