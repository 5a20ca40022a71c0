import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { onExit } from './cleanup.ts';
import { codeOf, reasonOf } from './failure.ts';
import { sweepLeftovers } from './leftovers.ts';
import { locate } from './output-folder.ts';
import { stagingFolder, stagingPrefix } from './staging.ts';
import { removeEmptyFolders, syncFolder, writeWhole } from './write-whole.ts';

/** Why nothing can be unpacked into a folder. */
export type NoRoom = 'a-file' | 'a-link' | 'not-empty' | 'here';

/** A folder that is not there or empty takes what is unpacked; everything else is somebody’s. */
export async function judgeRoom(folder: string): Promise<NoRoom | undefined> {
  try {
    const target = await locate(folder);
    const stats = await lstat(target).catch(() => undefined);
    if (!stats) return undefined;
    if (stats.isSymbolicLink()) return 'a-link';
    if (!stats.isDirectory()) return 'a-file';
    if ((await readdir(target)).length > 0) return 'not-empty';
    return target === (await realpath('.')) ? 'here' : undefined;
  } catch (error) {
    throw failureOf(error, folder);
  }
}

/** A folder in the making, beside the place where it will be. */
export interface Staged {
  readonly path: string;
  /** Writes a file that is not there yet; its path has been judged. */
  write(path: string, bytes: Uint8Array): void;
  /** Puts the folder in its place, whole. */
  publish(folder: string): Promise<void>;
  /** Leaves nothing behind that is not in its place. To be called at the end in any case. */
  discard(): void;
}

/** Begins to unpack beside a place. What an earlier run was killed over goes first. Throws an `EnvironmentFailure` if the disk fails. */
export async function stageFolder(beside: string): Promise<Staged> {
  const target = await locate(beside);
  const parent = dirname(target);
  const staging = stagingFolder(target);
  let [firstMade, isMade]: [string | undefined, boolean] = [undefined, false];
  const forget = onExit(() => remove());
  const remove = (): void => {
    if (isMade) rmSync(staging, { recursive: true, force: true });
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const discard = (): void => {
    forget();
    remove();
  };
  try {
    firstMade = mkdirSync(parent, { recursive: true });
    await sweepLeftovers(parent, stagingPrefix(target));
    mkdirSync(staging);
    isMade = true;
  } catch (error) {
    discard();
    throw failureOf(error, beside);
  }
  return {
    path: staging,
    write(path, bytes) {
      try {
        mkdirSync(dirname(join(staging, path)), { recursive: true });
        writeWhole(join(staging, path), bytes);
      } catch (error) {
        throw failureOf(error, beside);
      }
    },
    async publish(folder) {
      try {
        publish(staging, await locate(folder));
      } catch (error) {
        throw failureOf(error, folder);
      }
    },
    discard,
  };
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
  syncFolder(dirname(target));
}

function failureOf(error: unknown, folder: string): unknown {
  if (!codeOf(error)) return error;
  return new EnvironmentFailure(
    `Nothing could be unpacked to ${folder}: ${reasonOf(error)}.`,
    'Nothing was left behind. Make room or check the permissions, then unpack again.',
  );
}
