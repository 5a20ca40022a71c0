import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path that an editor’s address means; undefined for one that is no file of this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? resolve(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a path, absolute or relative to the working directory. */
export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;
