import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findLeftovers, sweepLeftovers } from './leftovers.ts';
import { readOwnFiles } from './own-files.ts';

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
 * Puts the staged folder in place of the old one. Synchronous from the first rename on, so that no signal finds it half done.
 * What the old folder holds beside `ownFiles` (outputs of another agenda, files that somebody put there) moves into the new one.
 */
export function replaceFolder(staging: string, target: string, ownFiles: ReadonlySet<string>): void {
  const aside = join(dirname(target), namesFor(target, process.pid).aside);
  const hadOld = existsSync(target);
  if (hadOld) renameSync(target, aside);
  try {
    renameSync(staging, target);
  } catch (error) {
    if (hadOld) renameSync(aside, target);
    throw error;
  }
  if (hadOld) settle(aside, target, ownFiles);
}

function settle(aside: string, target: string, ownFiles: ReadonlySet<string>): void {
  for (const name of readdirSync(aside)) {
    if (!ownFiles.has(name) && !existsSync(join(target, name))) renameSync(join(aside, name), join(target, name));
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Finishes or undoes what a killed run left beside the target: its outputs are wholly old or wholly new afterwards. */
export async function repairFolder(target: string): Promise<void> {
  const names = namesFor(target, '');
  for (const aside of await findLeftovers(dirname(target), names.aside)) {
    if (existsSync(target)) settle(aside, target, (await readOwnFiles(aside)) ?? new Set());
    else await rename(aside, target);
  }
  await sweepLeftovers(dirname(target), names.staging);
}
