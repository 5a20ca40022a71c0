import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { compareText } from '../../model/place.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { holdFast } from './open-inside.ts';
import { isPassedOver } from './read-folder.ts';

export type FoundCurricula =
  | { readonly kind: 'curricula'; readonly folders: readonly string[] }
  | { readonly kind: 'missing' | 'not-a-folder' | 'none' | 'elsewhere' };

/**
 * The curricula at a path: the folder itself, if it has a `curriculum.yaml`, or those of its folders that have one, by name.
 * Folders are as written, with `/` as separator. A path into the working directory that links lead out of it again is `elsewhere`: who
 * writes it means what lies here, and who has laid the link may be anybody.
 */
export async function findCurricula(path: string): Promise<FoundCurricula> {
  try {
    if (!(await stat(path)).isDirectory()) return { kind: 'not-a-folder' };
    if (await leadsAway(path)) return { kind: 'elsewhere' };
    if (await hasCurriculum(path)) return { kind: 'curricula', folders: [slashed(path)] };
    const folders: string[] = [];
    const real = await realpath(path);
    for (const child of await readdir(path, { withFileTypes: true })) {
      const folder = join(path, child.name);
      if (!child.isDirectory() || isPassedOver(child.name) || !(await hasCurriculum(folder))) continue;
      holdFast(folder, join(real, child.name));
      folders.push(slashed(folder));
    }
    return folders.length > 0 ? { kind: 'curricula', folders: folders.sort(compareText) } : { kind: 'none' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'missing' };
    if (codeOf(error) === 'ENOTDIR') return { kind: 'not-a-folder' };
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(`The folder ${path} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  }
}

/** A link of that name counts: reading the curriculum then says what is wrong with it. */
const hasCurriculum = (folder: string): Promise<boolean> =>
  lstat(join(folder, 'curriculum.yaml')).then(
    () => true,
    () => false,
  );

async function leadsAway(path: string): Promise<boolean> {
  const isHere = (from: string, to: string): boolean => {
    const way = relative(from, to);
    return !isAbsolute(way) && way.split(sep)[0] !== '..';
  };
  return isHere('', path) && !isHere(await realpath('.'), await realpath(path));
}

const slashed = (path: string): string => {
  const written = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return written.replace(/(?<=.)\/+$/, '');
};
