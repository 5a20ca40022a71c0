import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from './failure.ts';

/** Writes one file as a whole: it is what it was until all of it is on the disk, also if this fails or is killed. */
export async function writeText(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `${path} could not be written: ${reasonOf(error)}.`,
      'Make room or check the permissions, then try again.',
    );
  }
}

/** Makes a folder that must not be there yet, or be empty, and puts files into it; false where it holds something. */
export async function startFolder(folder: string, files: Readonly<Record<string, string>>): Promise<boolean> {
  const made: string[] = [];
  try {
    await mkdir(dirname(folder), { recursive: true });
    // An empty folder makes way; any other one stays.
    await rmdir(folder).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await mkdir(folder);
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text, { flag: 'wx' });
      made.push(name);
    }
    return true;
  } catch (error) {
    for (const name of made) await rm(join(folder, name), { force: true }).catch(() => {});
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    await rmdir(folder).catch(() => {});
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `${folder} could not be made: ${reasonOf(error)}.`,
      'Check the path and its permissions.',
    );
  }
}
