import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { onExit } from './cleanup.ts';
import { codeOf, reasonOf } from './failure.ts';
import { removeEmptyFolders, writeWhole } from './write-whole.ts';

/** Makes a folder with a few files; false, and nothing is changed, where there is one already that holds something. */
export function startFolder(folder: string, files: Readonly<Record<string, string>>): boolean {
  const parent = dirname(folder);
  let firstMade: string | undefined;
  let isMade = false;
  const discard = (): void => {
    if (isMade) rmSync(folder, { recursive: true, force: true });
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const forget = onExit(discard);
  try {
    firstMade = mkdirSync(parent, { recursive: true });
    removeIfEmpty(folder);
    mkdirSync(folder);
    isMade = true;
    for (const [name, text] of Object.entries(files)) writeWhole(join(folder, name), text);
    return true;
  } catch (error) {
    discard();
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The folder ${folder} could not be made: ${reasonOf(error)}.`,
      'Nothing was left behind. Check the path and its permissions.',
    );
  } finally {
    forget();
  }
}

/** An empty folder makes way; any other one stays. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
