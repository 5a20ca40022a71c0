import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { onExit } from './cleanup.ts';
import { codeOf, reasonOf } from './failure.ts';
import { removeEmptyFolders, writeWhole } from './write-whole.ts';

/** Makes a folder with files by their paths; false, and nothing is changed, where there is one already that holds something. */
export function startFolder(folder: string, files: Readonly<Record<string, string>>): boolean {
  const parent = dirname(folder);
  let firstMade: string | undefined;
  let isOurs = false;
  let wasThere = false;
  const discard = (): void => {
    if (isOurs) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    if (isOurs && !wasThere) rmSync(folder, { recursive: true, force: true });
    if (firstMade) removeEmptyFolders(parent, firstMade);
  };
  const forget = onExit(discard);
  try {
    firstMade = mkdirSync(parent, { recursive: true });
    // An empty folder stays the same one: somebody may be working in it.
    wasThere = isEmptyFolder(folder);
    if (!wasThere) mkdirSync(folder);
    isOurs = true;
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeWhole(join(folder, name), text);
    }
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

const isEmptyFolder = (folder: string): boolean =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length === 0;
