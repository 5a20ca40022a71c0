import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { readOwnFiles } from './own-files.ts';
import { isStagingName } from './staging.ts';

/** Why outputs may not be written to a folder: wrong usage, not a fault of the environment. */
export interface OutputProblem {
  readonly kind: 'overlap' | 'foreign' | 'not-a-folder';
  readonly message: string;
  readonly hint: string;
}

/**
 * Judges a folder before anything is built for it: it must not be or contain the source, and be absent, empty, or of our own making.
 * Inside the source it may be: `dist` in a curriculum’s own folder holds nothing that the source format names.
 * Nothing that Coursewright has not written is ever overwritten or deleted.
 */
export async function judgeOutputFolder(folder: string, source: string): Promise<OutputProblem | undefined> {
  const target = await locate(folder);
  const from = await realpath(source).catch(() => resolve(source));
  if (contains(target, from)) {
    return {
      kind: 'overlap',
      message: `The output folder ${folder} is or contains the curriculum’s folder ${source}.`,
      hint: 'Choose another output folder with --out.',
    };
  }
  const stats = await lstat(target).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isDirectory()) {
    return {
      kind: 'not-a-folder',
      message: `${folder} is ${stats.isSymbolicLink() ? 'a symbolic link' : 'a file'}, not a folder.`,
      hint: 'Remove it, or choose another output folder with --out.',
    };
  }
  return (await isOurs(target))
    ? undefined
    : foreign(`The folder ${folder} holds files that Coursewright has not written.`);
}

/** The problem of a file that stands in the way. */
export const foreign = (message: string): OutputProblem => ({
  kind: 'foreign',
  message,
  hint: 'Nothing there was touched. Move the files away, or choose another output folder with --out.',
});

/** Ours by its manifest, or because it holds nothing but the outputs of other agendas. */
async function isOurs(folder: string): Promise<boolean> {
  if (await readOwnFiles(folder)) return true;
  for (const name of await readdir(folder)) {
    if (name === '.DS_Store' || isStagingName(name)) continue;
    if (!(await readOwnFiles(join(folder, name)))) return false;
  }
  return true;
}

/** Where a path really is, though its end may not exist yet. A link at the very end is kept: it must be seen, not followed. */
export async function locate(path: string): Promise<string> {
  const full = resolve(path);
  const parent = dirname(full);
  if (parent === full) return full;
  const stats = await lstat(full).catch(() => undefined);
  if (stats && !stats.isSymbolicLink()) return realpath(full);
  return join(await locateParent(parent), basename(full));
}

const locateParent = async (path: string): Promise<string> =>
  realpath(path).catch(async () => {
    const parent = dirname(path);
    return parent === path ? path : join(await locateParent(parent), basename(path));
  });

/** By segments: `/a/mod` does not contain `/a/mod-two`. */
function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-zA-Z]:|[\\/])/.test(way));
}
