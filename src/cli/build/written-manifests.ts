import { createHash } from 'node:crypto';
import { openCache } from '../../host/cache.ts';
import type { Environment } from '../../host/environment.ts';
import { readInside } from '../../host/read/read-inside.ts';
import { MANIFEST, MOST_BYTES } from '../../host/write/own-files.ts';

/** The manifests that builds of ours have written here: anybody may lay one into a folder of outputs, with the right hashes of other files. */
export interface WrittenManifests {
  /** Whether the manifest in a folder is, byte for byte, one that was written by us. */
  has(folder: string): Promise<boolean>;
  /** Notes the one that a build has just written. */
  add(folder: string): Promise<void>;
}

/** Kept outside the project, as all results are; where nothing is kept, none is known. */
export function openWrittenManifests(env: Environment): WrittenManifests {
  const cache = openCache('manifests', env);
  const hashOf = (folder: string): string | undefined => {
    const bytes = readInside(folder, MANIFEST, MOST_BYTES);
    return bytes && createHash('sha256').update(bytes).digest('hex');
  };
  return {
    async has(folder) {
      const hash = hashOf(folder);
      return hash !== undefined && (await cache.get(hash)) !== undefined;
    },
    async add(folder) {
      const hash = hashOf(folder);
      if (hash !== undefined) await cache.put(hash, new Uint8Array());
    },
  };
}
