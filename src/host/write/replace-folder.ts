import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../failure.ts';
import { findLeftovers, removeLeftovers } from './leftovers.ts';
import { MANIFEST, readOwnFiles } from './own-files.ts';
import { asidePrefix, stagingPrefix } from './staging.ts';
import { syncFolder, syncIfCan } from './write-whole.ts';

/**
 * Puts the staged folder in place of the old one, which is set aside first; if the disk refuses a step, takes back those before. Synchronous from the first rename on, so that no signal finds
 * it half done. What the old folder holds beside `ownFiles` (outputs of another agenda, files that somebody put there) moves into the new
 * one. Returns the name of what would be lost so, if there is any: then all is as it was.
 */
export function replaceFolder(staging: string, target: string, ownFiles: ReadonlySet<string>): string | undefined {
  syncFolder(staging);
  const aside = join(dirname(target), `${asidePrefix(target)}${process.pid}`);
  const hadOld = existsSync(target);
  const steps: (readonly [from: string, to: string])[] = [];
  const move: Move = (from, to) => {
    renameSync(from, to);
    steps.unshift([from, to]);
  };
  const takeBack = (): void => {
    for (const [from, to] of steps) renameSync(to, from);
  };
  try {
    if (hadOld) move(target, aside);
    // Nobody can come by its name any more, so what stands in the way now is all that ever will.
    const stray = hadOld ? findStray(aside, readdirSync(staging), ownFiles) : undefined;
    if (stray) {
      takeBack();
      return stray;
    }
    move(staging, target);
    if (hadOld) moveOthers(aside, target, ownFiles, move);
  } catch (error) {
    takeBack();
    throw error;
  }
  if (hadOld) removeAside(aside, ownFiles);
  syncIfCan(dirname(target));
  return undefined;
}

type Move = (from: string, to: string) => void;

/** The first of these names that something has in a folder which we have not written. */
export const findStray = (
  folder: string,
  names: readonly string[],
  ownFiles: ReadonlySet<string>,
): string | undefined => names.find((name) => existsSync(join(folder, name)) && !isOwn(folder, name, ownFiles));

/** Whatever a manifest claims, only files are of our making. */
const isOwn = (folder: string, name: string, ownFiles: ReadonlySet<string>): boolean =>
  ownFiles.has(name) && lstatSync(join(folder, name)).isFile();

/** What is not ours goes on; where something stands in its place it stays where it is. */
function moveOthers(aside: string, target: string, ownFiles: ReadonlySet<string>, move: Move): void {
  for (const name of readdirSync(aside)) {
    if (!isOwn(aside, name, ownFiles) && !existsSync(join(target, name))) move(join(aside, name), join(target, name));
  }
}

/**
 * Removes what is ours, and only that; the manifest last, for it says what is ours if this is cut short. What stays is left to the next run:
 * the outputs are published all the same.
 */
function removeAside(aside: string, ownFiles: ReadonlySet<string>): void {
  try {
    const own = readdirSync(aside).filter((name) => isOwn(aside, name, ownFiles));
    for (const name of own) if (name !== MANIFEST) rmSync(join(aside, name));
    if (own.includes(MANIFEST)) rmSync(join(aside, MANIFEST));
    rmdirSync(aside);
  } catch (error) {
    if (!codeOf(error)) throw error;
  }
}

/** Finishes or undoes what a killed run left beside the target: its outputs are wholly old or wholly new afterwards. */
export function repairFolder(target: string): void {
  for (const aside of findLeftovers(dirname(target), asidePrefix(target))) {
    if (!existsSync(target)) {
      renameSync(aside, target);
      continue;
    }
    const ownFiles = readOwnFiles(aside) ?? new Set<string>();
    moveOthers(aside, target, ownFiles, renameSync);
    removeAside(aside, ownFiles);
  }
  removeLeftovers(dirname(target), stagingPrefix(target));
}
