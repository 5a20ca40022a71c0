import { setImmediate } from 'node:timers/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { foreign, judgeOutputFolder, locate, type OutputProblem } from './output-folder.ts';
import { readOwnFiles } from './own-files.ts';
import { findStray, repairFolder, replaceFolder } from './replace-folder.ts';
import { stageBeside } from './staging.ts';

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
  const names = files.map(({ name }) => name);
  for (const name of names) {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new RangeError(`Not an output file name: ${JSON.stringify(name)}`);
  }
  try {
    const target = await locate(folder);
    repairFolder(target);
    const problem = await judgeOutputFolder(folder, source);
    if (problem) return problem;
    const ownFiles = readOwnFiles(target) ?? new Set<string>();
    const inTheWay = findStray(target, names, ownFiles) ?? (await stageAndReplace(target, files, ownFiles));
    return inTheWay === undefined
      ? undefined
      : foreign(`${folder}/${inTheWay} stands in the way: Coursewright has not written it.`);
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
    repairFolder(await locate(folder));
  } catch (error) {
    // Whoever writes there is told why it cannot be.
    if (!codeOf(error)) throw error;
  }
}

/** Signals are let in between two files. */
async function stageAndReplace(
  target: string,
  files: readonly OutputFile[],
  ownFiles: ReadonlySet<string>,
): Promise<string | undefined> {
  const staging = stageBeside(target);
  try {
    for (const file of files) {
      staging.write(file.name, file.bytes);
      await setImmediate();
    }
    return replaceFolder(staging.path, target, ownFiles);
  } finally {
    staging.discard();
  }
}
