import { constants, type Stats } from 'node:fs';
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { readOwnFiles } from './own-files.ts';
import { isStagingName } from './staging.ts';

/** Why outputs may not be written to a folder: wrong usage, not a fault of the environment. */
export interface OutputProblem {
  readonly kind: 'overlap' | 'foreign' | 'not-a-folder';
  readonly message: string;
  readonly hint: string;
}

/**
 * Judges a folder before anything is built for it: it must not be or contain the source, the home folder or the working directory, must
 * not be reached by a link of the working directory, and be absent, empty, or of our own making. Inside the source it may be: `dist` in a
 * curriculum’s own folder holds nothing that the source format names. Nothing that Coursewright has not written is ever overwritten or
 * deleted. Throws an `EnvironmentFailure` where nothing can be written.
 */
export async function judgeOutputFolder(folder: string, source: string): Promise<OutputProblem | undefined> {
  const target = await locate(folder);
  const from = await realpath(source).catch(() => resolve(source));
  for (const [what, place] of [
    [`the curriculum’s folder ${source}`, from],
    ['the folder that you are in', await realpath('.')],
    ['your home folder', await realpath(homedir()).catch(homedir)],
  ] as const) {
    if (isInside(place, target)) {
      return {
        kind: 'overlap',
        message: `The output folder ${folder} is or contains ${what}.`,
        hint: 'Choose another output folder with --out.',
      };
    }
  }
  const link = await findLink(folder);
  if (link !== undefined) return notAFolder(link, 'a symbolic link');
  const stats = await lstat(target).catch(() => undefined);
  if (stats && !stats.isDirectory()) return notAFolder(folder, stats.isSymbolicLink() ? 'a symbolic link' : 'a file');
  if (stats && !(await isOurs(target)))
    return foreign(`The folder ${folder} holds files that Coursewright has not written.`);
  await demandWritable(target, folder);
  return undefined;
}

/** Why nothing is built into a folder by whatever name: it is that of the whole disk, or of all that somebody has. */
export async function judgeOutputRoot(out: string): Promise<OutputProblem | undefined> {
  const place = await locate(out);
  const home = await realpath(homedir()).catch(homedir);
  const what = place === dirname(place) ? 'the root of the disk' : place === home ? 'your home folder' : undefined;
  return what === undefined
    ? undefined
    : {
        kind: 'overlap',
        message: `${out} is ${what}.`,
        hint: 'Name a folder of its own for the documents with --out.',
      };
}

const notAFolder = (folder: string, what: string): OutputProblem => ({
  kind: 'not-a-folder',
  message: `${folder} is ${what}, not a folder.`,
  hint: 'Remove it, or choose another output folder with --out.',
});

/**
 * The first link on the way from the working directory to a folder below it, if there is one: it may have come with the curriculum. A link
 * on any other way is the choice of whoever names it.
 */
async function findLink(folder: string): Promise<string | undefined> {
  const way = relative('', resolve(folder));
  if (!isInside(resolve(folder), resolve(''))) return undefined;
  const steps = way.split(sep);
  for (let count = 1; count <= steps.length; count++) {
    const step = steps.slice(0, count).join(sep);
    if ((await lstat(step).catch(() => undefined))?.isSymbolicLink()) return step;
  }
  return undefined;
}

/** Looks, before any work is done, whether the folder can be made or replaced. */
async function demandWritable(target: string, folder: string): Promise<void> {
  try {
    const stats = await statIfThere(target);
    if (stats) await access(target, constants.W_OK | constants.X_OK);
    let parent = dirname(target);
    let above = await statIfThere(parent);
    while (!above) {
      parent = dirname(parent);
      above = await statIfThere(parent);
    }
    if (!above.isDirectory()) throw Object.assign(new Error('No folder'), { code: 'ENOTDIR' });
    await access(parent, constants.W_OK | constants.X_OK);
    // In a folder that is shared like /tmp, only its owner can put another one in its place.
    const me = process.geteuid?.() ?? 0;
    if (stats && me !== 0 && (above.mode & STICKY) !== 0 && stats.uid !== me && above.uid !== me)
      throw Object.assign(new Error('Not ours'), { code: 'EPERM' });
  } catch (error) {
    throw new EnvironmentFailure(
      `The outputs could not be written to ${folder}: ${reasonOf(error)}.`,
      'Nothing was built. Change the permissions, or choose another output folder with --out.',
    );
  }
}

const STICKY = 0o1000;

/** Undefined where nothing is, and where the way there leads over a file. */
const statIfThere = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((error) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  });

/** The problem of a file that stands in the way. */
export const foreign = (message: string): OutputProblem => ({
  kind: 'foreign',
  message,
  hint: 'Nothing there was touched. Move the files away, or choose another output folder with --out.',
});

/** Ours by its manifest, or because it holds nothing but the outputs of other agendas. */
async function isOurs(folder: string): Promise<boolean> {
  if (readOwnFiles(folder)) return true;
  for (const name of await readdir(folder)) {
    if (name === '.DS_Store' || isStagingName(name)) continue;
    if (!readOwnFiles(join(folder, name))) return false;
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
function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^([a-zA-Z]:|[\\/])/.test(way));
}
