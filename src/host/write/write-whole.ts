import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmdirSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../failure.ts';

/** Writes every byte, makes sure that it reached the disk, and compares the size: a short write is an error, not a short file. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = openSync(path, 'wx');
  try {
    let written = 0;
    while (written < bytes.length) {
      const count = writeSync(file, bytes, written);
      if (count === 0) throw shortWrite();
      written += count;
    }
    fsyncSync(file);
    if (fstatSync(file).size !== bytes.length) throw shortWrite();
  } finally {
    closeSync(file);
  }
}

const shortWrite = (): Error => Object.assign(new Error('Short write'), { code: 'EIO' });

/** Makes renames in a folder last. Windows cannot open folders and needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes a folder with those above it, and gives the first that was not there yet. One at a time: where a folder can never be made, as in
 * `/proc`, Node would try forever to make them together.
 */
export function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('A file'), { code: 'ENOTDIR' });
    return undefined;
  }
  const first = dirname(folder) === folder ? undefined : makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (first) removeEmptyFolders(dirname(folder), first);
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return undefined;
    throw error;
  }
  return first ?? folder;
}

/** The same after a rename, which has happened either way: until it has reached the disk, a power cut leaves what was there before. */
export function syncIfCan(folder: string): void {
  try {
    syncFolder(folder);
  } catch (error) {
    if (!codeOf(error)) throw error;
  }
}

/** Removes the folders that were made for nothing, from the innermost to the first. */
export function removeEmptyFolders(innermost: string, first: string): void {
  try {
    for (let folder = innermost; folder.length >= first.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Somebody has put something there meanwhile.
  }
}
