import { closeSync, fstatSync } from 'node:fs';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { type OpenFolder, openRoot } from './open-inside.ts';
import { readWhole } from './read-whole.ts';

/** Why a file cannot be had. */
export type NoFile = 'missing' | 'not-a-file' | 'too-large';

/**
 * The bytes of a regular file below a folder, by its path from there with `/`; undefined for everything else: what is not there, leads
 * out of the folder or through a link, has more than `most` bytes, or cannot be read.
 */
export function readInside(root: string, path: string, most: number): Uint8Array | undefined {
  try {
    const found = openInside(root, path, most);
    return typeof found === 'string' ? undefined : found;
  } catch (error) {
    if (!codeOf(error)) throw error;
    return undefined;
  }
}

/** The same, or why there is nothing; what leads out of the folder or through a link is no file. Throws an `EnvironmentFailure` if the disk fails. */
export function findInside(root: string, path: string, most: number): Uint8Array | NoFile {
  try {
    return openInside(root, path, most);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'missing';
    if (['ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR'].includes(code)) return 'not-a-file';
    if (!code) throw error;
    throw new EnvironmentFailure(`The file ${root}/${path} cannot be read: ${reasonOf(error)}.`);
  }
}

function openInside(root: string, path: string, most: number): Uint8Array | NoFile {
  const open: OpenFolder[] = [];
  try {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let folder = openRoot(root);
    open.push(folder);
    for (const one of folders) {
      folder = folder.openFolder(one);
      open.push(folder);
    }
    const file = folder.openFile(name);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return 'not-a-file';
      return stats.size <= most ? readWhole(file, stats.size) : 'too-large';
    } finally {
      closeSync(file);
    }
  } finally {
    for (const one of open) one.close();
  }
}
