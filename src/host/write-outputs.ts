import { mkdirSync, rmSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { onExit } from './cleanup.ts';
import { codeOf, reasonOf } from './failure.ts';
import { foreign, judgeOutputFolder, locate, type OutputProblem } from './output-folder.ts';
import { readOwnFiles } from './own-files.ts';
import { repairFolder, replaceFolder, stagingFolder } from './staging.ts';
import { removeEmptyFolders, syncFolder, writeWhole } from './write-whole.ts';

/** A file to write; `name` is a plain file name, without folders. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes the outputs of one agenda, one of them `manifest.json`, as a whole: afterwards the folder holds exactly these files
 * and what was never ours. If writing fails, or the program is killed, the previous outputs stay as they were.
 * Returns why the folder may not be written to, if it may not; throws an `EnvironmentFailure` if the disk fails.
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  source: string,
): Promise<OutputProblem | undefined> {
  for (const { name } of files) {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new RangeError(`Not an output file name: ${JSON.stringify(name)}`);
  }
  try {
    const target = await locate(folder);
    await repairFolder(target);
    const problem = await judgeOutputFolder(folder, source);
    if (problem) return problem;
    const ownFiles = (await readOwnFiles(target)) ?? new Set<string>();
    for (const { name } of files) {
      if (!ownFiles.has(name) && (await exists(join(target, name)))) {
        return foreign(`${folder}/${name} stands in the way: Coursewright has not written it.`);
      }
    }
    await stageAndReplace(target, files, ownFiles);
    return undefined;
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The outputs could not be written to ${folder}: ${reasonOf(error)}.`,
      'The previous outputs are as they were. Make room or check the permissions, then build again.',
    );
  }
}

/** Finishes or undoes what a killed build left at an output folder, before anybody asks what lies there. */
export async function repairOutputs(folder: string): Promise<void> {
  try {
    await repairFolder(await locate(folder));
  } catch (error) {
    // Whoever writes there is told why it cannot be.
    if (!codeOf(error)) throw error;
  }
}

/**
 * Every step is synchronous, and signals are let in between two files: none can come while something is under way on the disk
 * that `discard` would not see.
 */
async function stageAndReplace(
  target: string,
  files: readonly OutputFile[],
  ownFiles: ReadonlySet<string>,
): Promise<void> {
  const parent = dirname(target);
  const firstMade = mkdirSync(parent, { recursive: true });
  const staging = stagingFolder(target);
  const discard = (): void => {
    rmSync(staging, { recursive: true, force: true });
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const forget = onExit(discard);
  try {
    mkdirSync(staging);
    for (const file of files) {
      writeWhole(join(staging, file.name), file.bytes);
      await new Promise(setImmediate);
    }
    syncFolder(staging);
    replaceFolder(staging, target, ownFiles);
  } catch (error) {
    discard();
    throw error;
  } finally {
    forget();
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
