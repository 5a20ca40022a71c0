import { closeSync, fstatSync } from 'node:fs';
import { codeOf } from './failure.ts';
import { type OpenFolder, openRoot } from './open-inside.ts';
import { readWhole } from './read-whole.ts';

/**
 * The bytes of a regular file below a folder, by its path from there with `/`; undefined for everything else: what is not there, leads
 * out of the folder or through a link, has more than `most` bytes, or cannot be read.
 */
export function readInside(root: string, path: string, most: number): Uint8Array | undefined {
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
      return stats.isFile() && stats.size <= most ? readWhole(file, stats.size) : undefined;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    return undefined;
  } finally {
    for (const one of open) one.close();
  }
}
