import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findLeftovers, sweepLeftovers } from './leftovers.ts';
import { MANIFEST, readOwnFiles } from './own-files.ts';
import { syncFolder } from './write-whole.ts';

/**
 * How an output folder is replaced: new files are staged beside it, the old folder is set aside, the staged one takes its place.
 * Both helpers carry the process id, so that the next run can finish or undo what a killed one began.
 */
const namesFor = (target: string, pid: number | '') => ({
  staging: `.${basename(target)}.staging-${pid}`,
  aside: `.${basename(target)}.old-${pid}`,
});

export const isStagingName = (name: string): boolean => /^\..+\.(staging|old)-\d+$/.test(name);

export const stagingFolder = (target: string): string => join(dirname(target), namesFor(target, process.pid).staging);

/** What the names of staging folders begin with, whichever process has made them. */
export const stagingPrefix = (target: string): string => namesFor(target, '').staging;

/**
 * Puts the staged folder in place of the old one, or, where the disk refuses a step, takes back every step before it. Synchronous, so
 * that no signal finds it half done. What the old folder holds beside `ownFiles` (outputs of another agenda, files that somebody put
 * there) moves into the new one.
 */
export function replaceFolder(staging: string, target: string, ownFiles: ReadonlySet<string>): void {
  const aside = join(dirname(target), namesFor(target, process.pid).aside);
  const hadOld = existsSync(target);
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    if (hadOld) move(target, aside);
    move(staging, target);
    if (hadOld) moveOthers(aside, target, ownFiles, move);
    syncFolder(dirname(target));
  } catch (error) {
    for (const step of undo) step();
    throw error;
  }
  if (hadOld) removeAside(aside, ownFiles);
}

function moveOthers(
  aside: string,
  target: string,
  ownFiles: ReadonlySet<string>,
  move: (from: string, to: string) => void = renameSync,
): void {
  for (const name of readdirSync(aside)) {
    if (!ownFiles.has(name) && !existsSync(join(target, name))) move(join(aside, name), join(target, name));
  }
}

/** Its manifest goes last: it says what is ours, if this is cut short and the next run has to go on. What stays is left to that run. */
function removeAside(aside: string, ownFiles: ReadonlySet<string>): void {
  try {
    for (const name of ownFiles) if (name !== MANIFEST) rmSync(join(aside, name), { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // The outputs are published all the same.
  }
}

/** Finishes or undoes what a killed run left beside the target: its outputs are wholly old or wholly new afterwards. */
export async function repairFolder(target: string): Promise<void> {
  const names = namesFor(target, '');
  for (const aside of await findLeftovers(dirname(target), names.aside)) {
    if (!existsSync(target)) {
      await rename(aside, target);
      continue;
    }
    const ownFiles = (await readOwnFiles(aside)) ?? new Set();
    moveOthers(aside, target, ownFiles);
    removeAside(aside, ownFiles);
  }
  await sweepLeftovers(dirname(target), names.staging);
}
