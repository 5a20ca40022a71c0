import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Name, size and time of change of every file below a folder; empty where there is none. */
export function fileStamps(folder: string): readonly (readonly [name: string, bytes: number, changed: number])[] {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path.slice(folder.length), ...sizeAndTime(path)]);
  } catch {
    return [];
  }
}

/** Of a file that is gone by now: nothing. */
export function sizeAndTime(path: string): [bytes: number, changed: number] {
  const { size = -1, mtimeMs = -1 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return [size, mtimeMs];
}
