import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../model/place.ts';
import { codeOf } from '../failure.ts';
import { isRunning } from '../processes.ts';

/**
 * Folders in `parent` named `<prefix><process id>`, with or without `-` and more, whose process has ended: what a killed run left.
 * One of our own process id is a leftover too: this run has made none yet. Folders of other users are left alone.
 */
export function findLeftovers(parent: string, prefix: string): string[] {
  return namesIn(parent).flatMap((name) => {
    const pid = name.startsWith(prefix) ? /^(\d+)(-|$)/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) return [];
    const path = join(parent, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid) ? [path] : [];
  });
}

/** Removes them. What cannot be removed stays: it harms nothing. */
export function removeLeftovers(parent: string, prefix: string): void {
  for (const path of findLeftovers(parent, prefix)) removeIfCan(path);
}

/** Removes a file or a folder. What the disk does not let go is swept by a later run; what was done is done all the same. */
export function removeIfCan(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!codeOf(error)) throw error;
  }
}

/** What a folder holds; nothing if it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort(compareText);
  } catch {
    return [];
  }
}
