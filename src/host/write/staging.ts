import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onExit } from '../cleanup.ts';
import { namesIn, removeIfCan, removeLeftovers } from './leftovers.ts';
import { makeFolders, removeEmptyFolders, writeWhole } from './write-whole.ts';

/** A folder in the making, beside the place that it, or a file of it, will have: nobody sees it there before it is whole. */
export interface Staging {
  readonly path: string;
  /** Writes a file that is not there yet, with the folders on its way; the path goes out from the folder, and has been judged. */
  write(path: string, content: Uint8Array | string): void;
  /** Leaves nothing behind that is not in its place. To be called at the end in any case. */
  discard(): void;
}

/**
 * Begins to write beside a place, which need not be there yet. What an earlier run was killed over goes first; what this one is
 * interrupted over goes with it. Every step is synchronous, so that no signal comes between doing something and knowing of it. Throws
 * as the system does.
 */
export function stageBeside(target: string): Staging {
  const parent = dirname(target);
  const path = join(parent, `${stagingPrefix(target)}${process.pid}`);
  let firstMade: string | undefined;
  let isMade = false;
  const remove = (): void => {
    if (isMade) removeIfCan(path);
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const forget = onExit(remove);
  const discard = (): void => {
    forget();
    remove();
  };
  try {
    firstMade = makeFolders(parent);
    sweepBeside(target);
    mkdirSync(path);
    isMade = true;
  } catch (error) {
    discard();
    throw error;
  }
  const write = (name: string, content: Uint8Array | string): void => {
    makeFolders(dirname(join(path, name)));
    writeWhole(join(path, name), content);
  };
  return { path, write, discard };
}

/** Sweeps what killed runs were writing for a place. */
export const sweepBeside = (target: string): void => removeLeftovers(dirname(target), stagingPrefix(target));

/** Sweeps a folder of what killed runs were writing there, whatever it was to become: nobody may ever write a file of that name again. */
export function sweepStagings(parent: string): void {
  const targets = new Set(namesIn(parent).flatMap((name) => /^\.(.+)\.staging-\d+$/.exec(name)?.[1] ?? []));
  for (const target of targets) sweepBeside(join(parent, target));
}

/** What the names of staging folders begin with; the id of the process that has made them follows, for the next run to know. */
export const stagingPrefix = (target: string): string => `.${basename(target)}.staging-`;

/** The same for an old folder that was set aside. */
export const asidePrefix = (target: string): string => `.${basename(target)}.old-`;

export const isStagingName = (name: string): boolean => /^\..+\.(staging|old)-\d+$/.test(name);
