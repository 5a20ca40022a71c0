import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { onExit } from '../cleanup.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { countedOn, isRunning, startOf } from '../processes.ts';
import { removeIfCan, removeLeftovers } from './leftovers.ts';
import { makeFolders, removeEmptyFolders, writeWhole } from './write-whole.ts';

/** Who holds a lock. */
interface Owner {
  readonly pid: number;
  /** What tells the process from a later one of its id. */
  readonly start: string;
  /** What its id is counted on. */
  readonly on: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface LockOptions {
  /** Milliseconds to wait for whoever has it. */
  readonly patience: number;
  /** Told once, if there is somebody to wait for. */
  say(sentence: string): void;
}

/** Milliseconds between two signs of life, and after which somebody of another machine who gives none is gone. */
const BEAT = 10_000;
const SILENCE = 120_000;

const PAUSE = 100;

/** One process may wait for several locks at a time. */
let drafts = 0;

/**
 * Keeps everybody else from writing to a folder, which need not be there yet, until the function that is returned is called or the
 * program ends. A lock of somebody who was killed is taken over, though another process may have got his id since. Throws an
 * `EnvironmentFailure` if another one holds it longer than there is patience, or where nothing can be written.
 *
 * The lock is a folder beside the target with one file, named after its owner. It comes into being whole, by a rename that fails while
 * there is one that holds a file; only the file of an owner who is known to be gone is removed, by its name. So two who find the same old
 * lock cannot take it from each other.
 */
export async function lockFolder(target: string, { patience, say }: LockOptions): Promise<() => void> {
  const parent = dirname(target);
  const lock = lockOf(target);
  drafts += 1;
  const draft = `${lock}-${process.pid}-${drafts}`;
  const me: Owner = { pid: process.pid, start: startOf(process.pid), on: countedOn(), since: Date.now() };
  const name = `${me.pid}-${me.start}-${me.since}`;
  let [firstMade, beat]: [string | undefined, NodeJS.Timeout | undefined] = [undefined, undefined];
  const remove = (): void => {
    clearInterval(beat);
    removeIfCan(draft);
    removeIfCan(join(lock, name));
    removeIfEmpty(lock);
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const forget = onExit(remove);
  const release = (): void => {
    forget();
    remove();
  };
  try {
    firstMade = makeFolders(parent);
    removeLeftovers(parent, `${basename(lock)}-`);
    mkdirSync(draft);
    writeWhole(join(draft, name), JSON.stringify(me));
    const until = Date.now() + patience;
    for (let hasSaid = false; !isTaken(draft, lock); ) {
      const other = holderOf(lock);
      if (!other) continue;
      const who = `Process ${other.pid} has been writing to ${target} for ${secondsSince(other.since)}`;
      if (Date.now() >= until) {
        throw new EnvironmentFailure(`${who}.`, `Wait until it has ended. If it is no build, remove ${lock}.`);
      }
      if (!hasSaid) say(`${who}; waiting for it.`);
      hasSaid = true;
      await setTimeout(PAUSE);
    }
    beat = setInterval(() => giveSign(join(lock, name)), BEAT).unref();
    return release;
  } catch (error) {
    release();
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `Nothing can be written to ${target}: ${reasonOf(error)}.`,
      'Nothing was built. Make room or check the permissions, then build again.',
    );
  }
}

/** Takes away the lock of somebody who was killed, where nobody wants to write. */
export function sweepLock(target: string): void {
  try {
    holderOf(lockOf(target));
  } catch (error) {
    // It harms nothing: whoever wants to write is told.
    if (!codeOf(error)) throw error;
  }
}

const lockOf = (target: string): string => join(dirname(target), `.${basename(target)}.lock`);

/** True if the draft has become the lock. */
function isTaken(draft: string, lock: string): boolean {
  try {
    renameSync(draft, lock);
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(codeOf(error)) || !isFolder(lock)) throw error;
    return false;
  }
}

/** Who holds the lock; undefined, and it is free or nearly so, if nobody does who is still there. */
function holderOf(lock: string): Owner | undefined {
  const names = readIfThere(() => readdirSync(lock)) ?? [];
  for (const name of names) {
    const file = join(lock, name);
    const sign = readIfThere(() => statSync(file).mtimeMs);
    if (sign === undefined) continue;
    const owner = readOwner(file) ?? { pid: Number.parseInt(name, 10), start: '', on: '', since: sign };
    if (isThere(owner, sign)) return owner;
    rmSync(file, { force: true });
  }
  removeIfEmpty(lock);
  return undefined;
}

/** Ids that are counted elsewhere say nothing here; there is only the sign of life. */
const isThere = ({ pid, start, on }: Owner, sign: number): boolean =>
  on === countedOn() ? isRunning(pid) && startOf(pid) === start : Date.now() - sign < SILENCE;

function readOwner(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(owner.pid) && Number.isFinite(owner.since) ? owner : undefined;
  } catch {
    return undefined;
  }
}

const isFolder = (path: string): boolean => readIfThere(() => statSync(path).isDirectory()) === true;

function readIfThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has it.
  }
}

function giveSign(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody took it away by hand.
  }
}

const secondsSince = (time: number): string => {
  const seconds = Math.max(0, Math.round((Date.now() - time) / 1000));
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
};
