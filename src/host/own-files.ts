import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What says which files of an output folder are ours. */
export const MANIFEST = 'manifest.json';

/** The names of the files that our `manifest.json` claims in a folder, itself among them; undefined if there is none of ours. */
export async function readOwnFiles(folder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const file = join(folder, MANIFEST);
    if (!(await lstat(file)).isFile()) return undefined;
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    if (manifest.format !== 1 || !Array.isArray(manifest.outputs)) return undefined;
    return new Set([MANIFEST, ...manifest.outputs.map((output: { file?: unknown }) => String(output?.file))]);
  } catch {
    return undefined;
  }
}
