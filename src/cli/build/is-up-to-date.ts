import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** True if a folder holds, byte for byte, what a build of these inputs with this browser has written there. */
export async function isUpToDate(folder: string, inputs: string, browser: string | undefined): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    if (manifest.inputs !== inputs || manifest.browser !== (browser ?? null)) return false;
    for (const { file, sha256 } of manifest.outputs) {
      if (
        createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex') !== sha256
      )
        return false;
    }
    return true;
  } catch {
    // No manifest, one of other making, or a file that is gone.
    return false;
  }
}
