import { createHash } from 'node:crypto';
import { readInside } from '../../host/read/read-inside.ts';
import { readOwnManifest } from '../../host/write/own-files.ts';

/** True if a folder holds, byte for byte, what a build of these inputs with this browser has written there. */
export function isUpToDate(folder: string, inputs: string, browser: string | undefined): boolean {
  const manifest = readOwnManifest(folder);
  if (manifest?.inputs !== inputs || manifest.browser !== (browser ?? null)) return false;
  return manifest.outputs.every((output) => {
    // Whoever wrote the manifest, nothing is read but what lies in the folder, and no more of it than it says.
    const bytes = readInside(folder, String(output?.file), Number(output?.bytes));
    return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === output?.sha256;
  });
}
