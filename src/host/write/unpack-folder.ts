import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { locate } from './output-folder.ts';
import { type Staging, stageBeside } from './staging.ts';
import { syncFolder, syncIfCan } from './write-whole.ts';

/** Why nothing can be unpacked into a folder. */
export type NoRoom = 'a-file' | 'a-link' | 'not-empty' | 'here';

/** A folder that is not there or empty takes what is unpacked; everything else is somebody’s. */
export function judgeRoom(folder: string): Promise<NoRoom | undefined> {
  return orFail(folder, async () => {
    const target = await locate(folder);
    const stats = await lstat(target).catch(() => undefined);
    if (!stats) return undefined;
    if (stats.isSymbolicLink()) return 'a-link';
    if (!stats.isDirectory()) return 'a-file';
    if ((await readdir(target)).length > 0) return 'not-empty';
    return target === (await realpath('.')) ? 'here' : undefined;
  });
}

/** A folder in the making, beside the place where it will be. */
export interface Staged extends Staging {
  /** Puts the folder in its place, whole. */
  publish(folder: string): Promise<void>;
}

/** Begins to unpack beside a place. Throws an `EnvironmentFailure`, as do its functions, if the disk fails. */
export async function stageFolder(beside: string): Promise<Staged> {
  const staging = await orFail(beside, async () => stageBeside(await locate(beside)));
  return {
    ...staging,
    write(path, bytes) {
      try {
        staging.write(path, bytes);
      } catch (error) {
        throw failureOf(error, beside);
      }
    },
    publish: (folder) => orFail(folder, async () => publish(staging.path, await locate(folder))),
  };
}

async function orFail<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error, folder);
  }
}

/** Synchronous, so that no signal finds it half done. An empty folder gives way; one that is no longer empty does not. */
function publish(staging: string, target: string): void {
  syncFolder(staging);
  const hadEmpty = existsSync(target);
  if (hadEmpty) rmdirSync(target);
  try {
    renameSync(staging, target);
  } catch (error) {
    if (hadEmpty) mkdirSync(target);
    throw error;
  }
  syncIfCan(dirname(target));
}

function failureOf(error: unknown, folder: string): unknown {
  if (!codeOf(error)) return error;
  return new EnvironmentFailure(
    `Nothing could be unpacked to ${folder}: ${reasonOf(error)}.`,
    'Nothing was left behind. Make room or check the permissions, then unpack again.',
  );
}
