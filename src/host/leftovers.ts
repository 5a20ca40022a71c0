import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/place.ts';

/** True while a process with this id runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Folders in `parent` named `<prefix><process id>`, with or without `-` and more, whose process has ended: what a killed run left.
 * One of our own process id is a leftover too: this run has made none yet. Folders of other users are left alone.
 */
export async function findLeftovers(parent: string, prefix: string): Promise<string[]> {
  const names = await readdir(parent).catch(() => []);
  const found: string[] = [];
  for (const name of names.sort(compareText)) {
    const pid = name.startsWith(prefix) ? /^(\d+)(-|$)/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    const path = join(parent, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid)) found.push(path);
  }
  return found;
}

/** Removes them. What cannot be removed stays: it harms nothing. */
export async function sweepLeftovers(parent: string, prefix: string): Promise<void> {
  for (const path of await findLeftovers(parent, prefix))
    await rm(path, { recursive: true, force: true }).catch(() => {});
}
