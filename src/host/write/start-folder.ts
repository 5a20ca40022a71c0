import { lstatSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { isStagingName, type Staging, stageBeside } from './staging.ts';
import { syncIfCan } from './write-whole.ts';

/** Makes a folder with files by their paths; false, and nothing is changed, where there is one already that holds something. */
export function startFolder(folder: string, files: Readonly<Record<string, string>>): boolean {
  let staging: Staging | undefined;
  try {
    const room = roomAt(folder);
    if (room === 'taken') return false;
    // An empty folder stays the same one: somebody may be working in it, and may write nowhere else.
    staging = stageBeside(room === 'empty' ? join(folder, basename(folder)) : folder);
    for (const [path, text] of Object.entries(files)) staging.write(path, text);
    if (room === 'empty') moveInto(folder, staging.path);
    else renameSync(staging.path, folder);
    syncIfCan(dirname(folder));
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) return false;
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The folder ${folder} could not be made: ${reasonOf(error)}.`,
      'Nothing was left behind. Check the path and its permissions.',
    );
  } finally {
    staging?.discard();
  }
}

/** What a killed run has left does not count; it goes before anything is written. */
function roomAt(folder: string): 'none' | 'empty' | 'taken' {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return 'none';
  return stats.isDirectory() && readdirSync(folder).every(isStagingName) ? 'empty' : 'taken';
}

/** All of it, or nothing. */
function moveInto(folder: string, staging: string): void {
  const moved: string[] = [];
  try {
    for (const name of readdirSync(staging)) {
      renameSync(join(staging, name), join(folder, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) renameSync(join(folder, name), join(staging, name));
    throw error;
  }
}
