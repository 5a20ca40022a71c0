import { posix } from 'node:path';
import { isWanted } from '../../load/limits.ts';
import type { BaseTrouble, FolderEntry } from '../../load/source-tree.ts';
import { compareText } from '../../model/place.ts';
import { findBase } from '../read/find-base.ts';
import { readFolder } from '../read/read-folder.ts';
import { listVersion, readVersionFolder, type VersionFiles } from './read-tree.ts';
import type { Commit, Repository } from './repository.ts';

const FILE = 'curriculum.yaml';

/** A commit as a place to read works from. Folders are relative to the working directory, as on the disk. */
export interface GitVersion {
  readonly commit: string;
  readonly files: VersionFiles;
  readonly repository: Repository;
  find(adaptation: string, base: string, above: readonly string[]): Promise<{ readonly folder: string } | BaseTrouble>;
  /** What a folder holds, with the bytes of what is `wanted`: the files of a curriculum, if nothing is said. */
  read(folder: string, wanted?: typeof isWanted): Promise<readonly FolderEntry[]>;
  placeOf(folder: string): Promise<string>;
}

export async function openVersion(commit: Commit, repository: Repository): Promise<GitVersion> {
  const files = await listVersion(commit, repository);
  /** Packages are not in a repository; both versions build on the one that is installed. */
  const installed = new Set<string>();
  return {
    commit: commit.hash,
    files,
    repository,
    async find(adaptation, base, above) {
      if (/^\.{1,2}(\/|$)/.test(base)) return findBeside(adaptation, base, above, { files, repository });
      const found = await findBase(adaptation, base, above);
      if ('folder' in found) installed.add(found.folder);
      return found;
    },
    async read(folder, wanted = isWanted) {
      if (installed.has(folder)) return readFolder(folder, wanted);
      const place = inRepository(folder, repository);
      return place === undefined ? [] : readVersionFolder(place, files, repository, wanted);
    },
    placeOf: async (folder) => inRepository(folder, repository) ?? folder,
  };
}

/** The curricula at a path, as `findCurricula` finds them on the disk; none where the path leads out of the repository. */
export function findInVersion(path: string, { files, repository }: Pick<GitVersion, 'files' | 'repository'>): string[] {
  const root = inRepository(path, repository);
  if (root === undefined) return [];
  if (files.has(root + FILE)) return [path];
  const below = [...files.keys()].flatMap((file) =>
    file.startsWith(root) && file.endsWith(`/${FILE}`) ? [file.slice(root.length, -FILE.length - 1)] : [],
  );
  return below
    .filter((folder) => !folder.includes('/'))
    .map((folder) => posix.join(path, folder))
    .sort(compareText);
}

/** The folders of all curricula below the working directory. */
export function findAllInVersion({
  files,
  repository: { prefix },
}: Pick<GitVersion, 'files' | 'repository'>): string[] {
  return [...files.keys()]
    .filter((file) => file.startsWith(prefix) && file.endsWith(`/${FILE}`))
    .map((file) => file.slice(prefix.length, -FILE.length - 1))
    .sort(compareText);
}

/** A folder as git calls it: from the root of the repository, with a slash at its end; undefined for one outside. */
function inRepository(folder: string, { prefix }: Repository): string | undefined {
  const path = posix.join(prefix, folder.replaceAll('\\', '/'));
  if (path === '..' || path.startsWith('../') || path.startsWith('/')) return undefined;
  return path === './' || path === '.' ? '' : path.replace(/\/*$/, '/');
}

/** The same rules as for a base on the disk: in the working directory, a curriculum, and nothing that leads back here. */
function findBeside(
  adaptation: string,
  base: string,
  above: readonly string[],
  { files, repository }: Pick<GitVersion, 'files' | 'repository'>,
): { readonly folder: string } | BaseTrouble {
  const folder = posix.join(adaptation, base).replace(/(?<=.)\/+$/, '');
  const place = inRepository(folder, repository);
  if (place === undefined || folder === '..' || folder.startsWith('../')) {
    return {
      message: `The base “${base}” lies outside the working directory, and nothing there is read.`,
      hint: 'Run Coursewright in a folder that holds both.',
    };
  }
  if (above.includes(place)) {
    return {
      message: `The base “${base}” leads back to this adaptation.`,
      hint: 'Name the original, or another adaptation of it.',
    };
  }
  if (!files.has(place + FILE)) {
    return {
      message: `This version has no curriculum in “${base}”.`,
      hint: 'Compare with a version that holds the base as well.',
    };
  }
  return { folder };
}
