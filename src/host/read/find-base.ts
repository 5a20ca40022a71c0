import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { BaseTrouble } from '../../load/source-tree.ts';
import { holdFast } from './open-inside.ts';

/** Names that npm gives to packages, with or without a scope. */
const PACKAGE = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/**
 * The folder of a base, relative to the working directory. It is written as a path from the adaptation’s folder (`../base`), and must
 * then lie in one of the folders `within`; or it is a package in the nearest `node_modules`, and if that is a link, as workspaces make them, it
 * must lead into the folder that this `node_modules` stands in, or into one of those `within`. `above` are the real folders of the
 * adaptations that lead here: none of them may be its own base.
 */
export async function findBase(
  adaptation: string,
  base: string,
  above: readonly string[],
  within: readonly string[] = ['.'],
): Promise<{ readonly folder: string } | BaseTrouble> {
  const isPath = /^\.{1,2}(\/|\\|$)/.test(base);
  if (!isPath && !PACKAGE.test(base)) {
    return {
      message: `“${base}” is neither a path from this folder nor the name of a package.`,
      hint: 'Begin a path with ./ or ../, as in ../recovery-coaching.',
    };
  }
  const homes = await realPlaces(within);
  const outside: BaseTrouble = {
    message: `The base “${base}” lies outside the working directory, and nothing there is read.`,
    hint: 'Run Coursewright in a folder that holds both, or install the base as a package.',
  };
  // What is written as outside is not even looked for.
  if (isPath && !(await canLieIn([...homes, ...within.map((home) => resolve(home))], adaptation, base))) return outside;
  const found = isPath ? undefined : await findPackage(resolve(adaptation), base);
  const folder = isPath ? resolve(adaptation, base) : found?.folder;
  const real = folder && (await realpath(folder).catch(() => undefined));
  if (!folder || !real || !(await stat(real)).isDirectory()) {
    return isPath
      ? {
          message: `There is no folder “${base}” beside this one.`,
          hint: 'Write the path from this adaptation’s folder to that of its base.',
        }
      : {
          message: `The package “${base}” is not installed.`,
          hint: `Run “npm install ${base}”, or name a folder, as in ../recovery-coaching.`,
        };
  }
  if (isPath && !homes.some((home) => isInside(real, home))) return outside;
  if (found && ![...homes, ...(await realPlaces([found.home]))].some((home) => isInside(real, home))) {
    return {
      message: `The package “${base}” is a link out of the folder that its node_modules stands in, and nothing there is read.`,
      hint: `Install it as a copy, as “npm install --install-links” does, or run Coursewright in a folder that holds both.`,
    };
  }
  if (above.includes(real)) {
    return {
      message: `The base “${base}” leads back to this adaptation.`,
      hint: 'Name the original, or another adaptation of it.',
    };
  }
  const isCurriculum = await lstat(join(real, 'curriculum.yaml')).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isCurriculum) {
    return {
      message: `“${base}” holds no curriculum.yaml, so it is no curriculum.`,
      hint: 'Name the folder that curriculum.yaml stands in.',
    };
  }
  holdFast(folder, real);
  return { folder: (relative('', folder) || '.').split(sep).join('/') };
}

const realPlaces = (folders: readonly string[]): Promise<string[]> =>
  Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));

/** True if a path, as it is written, leads to one of these folders, whether the adaptation is known by its name or by its real place. */
async function canLieIn(homes: readonly string[], adaptation: string, base: string): Promise<boolean> {
  const froms = [resolve(adaptation), await realpath(adaptation).catch(() => resolve(adaptation))];
  return froms.some((from) => homes.some((home) => isInside(resolve(from, base), home)));
}

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Looks for a package as Node does: in the `node_modules` of the folder, then of each folder above it, which is its `home`. */
async function findPackage(
  home: string,
  name: string,
): Promise<{ readonly folder: string; readonly home: string } | undefined> {
  const folder = join(home, 'node_modules', ...name.split('/'));
  const isThere = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isThere) return { folder, home };
  return dirname(home) === home ? undefined : findPackage(dirname(home), name);
}
