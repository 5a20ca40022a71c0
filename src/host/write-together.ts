import { rmSync, writeFileSync } from 'node:fs';
import { onExit } from './cleanup.ts';
import { startFolder } from './start-folder.ts';
import { writeFileWhole } from './write-file.ts';

/** A file that is there, and what it says from now on. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Makes a folder with files and changes files elsewhere: all of it, or nothing. False, and nothing is changed, where the folder holds
 * something already, or a file is no regular one. Throws an `EnvironmentFailure` if the disk fails.
 */
export async function writeTogether(
  folder: string,
  files: Readonly<Record<string, string>>,
  changes: readonly Change[],
): Promise<boolean> {
  if (!startFolder(folder, files)) return false;
  const done: Change[] = [];
  const undo = (): void => {
    rmSync(folder, { recursive: true, force: true });
    for (const { path, before } of done) writeFileSync(path, before);
  };
  const forget = onExit(undo);
  let isWhole = false;
  try {
    for (const change of changes) {
      if (!(await writeFileWhole(change.path, new TextEncoder().encode(change.after), true))) return false;
      done.push(change);
    }
    isWhole = true;
    return true;
  } finally {
    forget();
    if (!isWhole) undo();
  }
}
