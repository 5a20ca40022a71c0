import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './failure.ts';
import { findLeftovers, removeLeftovers } from './leftovers.ts';
import { readOwnFiles } from './own-files.ts';
import { asidePrefix, stagingPrefix } from './staging.ts';
import { syncFolder } from './write-whole.ts';

/**
 * Puts the staged folder in place of the old one, which is set aside first. Synchronous from the first rename on, so that no signal finds
 * it half done. What the old folder holds beside `ownFiles` (outputs of another agenda, files that somebody put there) moves into the new
 * one. Returns the name of what would be lost so, if there is any: then all is as it was.
 */
export function replaceFolder(staging: string, target: string, ownFiles: ReadonlySet<string>): string | undefined {
  syncFolder(staging);
  const aside = join(dirname(target), `${asidePrefix(target)}${process.pid}`);
  const hadOld = existsSync(target);
  if (hadOld) renameSync(target, aside);
  try {
    // Nobody can come by its name any more, so what stands in the way now is all that ever will.
    const stray = hadOld ? findStray(aside, readdirSync(staging), ownFiles) : undefined;
    if (stray) {
      renameSync(aside, target);
      return stray;
    }
    renameSync(staging, target);
  } catch (error) {
    if (hadOld) renameSync(aside, target);
    throw error;
  }
  if (hadOld) settle(aside, target, ownFiles);
  syncFolder(dirname(target));
  return undefined;
}

/** The first of these names that something has in a folder which we have not written. */
export const findStray = (
  folder: string,
  names: readonly string[],
  ownFiles: ReadonlySet<string>,
): string | undefined => names.find((name) => existsSync(join(folder, name)) && !isOwn(folder, name, ownFiles));

/** Whatever a manifest claims, only files are of our making. */
const isOwn = (folder: string, name: string, ownFiles: ReadonlySet<string>): boolean =>
  ownFiles.has(name) && lstatSync(join(folder, name)).isFile();

/** Removes what is ours, and only that; what cannot be moved stays where it is. */
function settle(aside: string, target: string, ownFiles: ReadonlySet<string>): void {
  for (const name of readdirSync(aside)) {
    if (isOwn(aside, name, ownFiles)) rmSync(join(aside, name));
    else if (!existsSync(join(target, name))) renameSync(join(aside, name), join(target, name));
  }
  try {
    rmdirSync(aside);
  } catch (error) {
    if (!codeOf(error)) throw error;
  }
}

/** Finishes or undoes what a killed run left beside the target: its outputs are wholly old or wholly new afterwards. */
export function repairFolder(target: string): void {
  for (const aside of findLeftovers(dirname(target), asidePrefix(target))) {
    if (existsSync(target)) settle(aside, target, readOwnFiles(aside) ?? new Set());
    else renameSync(aside, target);
  }
  removeLeftovers(dirname(target), stagingPrefix(target));
}
