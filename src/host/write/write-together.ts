import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { onExit } from '../cleanup.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { readInside } from '../read/read-inside.ts';
import { type Staging, stageBeside } from './staging.ts';
import { startFolder } from './start-folder.ts';
import { syncIfCan } from './write-whole.ts';

/** A file that is there, and what it says from now on. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Makes a folder with files and changes files elsewhere: all of it, or nothing. False, and nothing is changed, where the folder holds
 * something already, or a file is no regular one or no longer says what it did. Throws an `EnvironmentFailure` if the disk fails.
 */
export async function writeTogether(
  folder: string,
  files: Readonly<Record<string, string>>,
  changes: readonly Change[],
): Promise<boolean> {
  const staged: { readonly change: Change; readonly staging: Staging }[] = [];
  const done: typeof staged = [];
  let hasStarted = false;
  let isWhole = false;
  // Both texts lie on the disk by now: going back takes no room on it.
  const undo = (): void => {
    for (const { change, staging } of done) renameSync(join(staging.path, 'before'), change.path);
    if (hasStarted) rmSync(folder, { recursive: true, force: true });
  };
  const forget = onExit(() => undo());
  try {
    for (const change of changes) {
      const staging = stageBeside(change.path);
      staged.push({ change, staging });
      if (!isAsRead(change)) return false;
      for (const state of ['before', 'after'] as const) {
        staging.write(state, change[state]);
        chmodSync(join(staging.path, state), lstatSync(change.path).mode & 0o777);
      }
    }
    hasStarted = startFolder(folder, files);
    if (!hasStarted) return false;
    for (const one of staged) {
      if (!isAsRead(one.change)) return false;
      renameSync(join(one.staging.path, 'after'), one.change.path);
      done.push(one);
    }
    for (const { change } of done) syncIfCan(dirname(change.path));
    isWhole = true;
    return true;
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The files could not be written: ${reasonOf(error)}.`,
      'Nothing was left behind. Make room or check the permissions, then try again.',
    );
  } finally {
    forget();
    if (!isWhole) undo();
    for (const { staging } of staged) staging.discard();
  }
}

function isAsRead({ path, before }: Change): boolean {
  const bytes = new TextEncoder().encode(before);
  const now = readInside(dirname(path), basename(path), bytes.length);
  return now !== undefined && Buffer.compare(now, bytes) === 0;
}
