import { readInside } from '../read/read-inside.ts';

/** What says which files of an output folder are ours. */
export const MANIFEST = 'manifest.json';

/** Bytes of a manifest, which has a few lines for each file. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** What the `manifest.json` in a folder says, if it looks like one that builds write; its values are whatever somebody has put there. */
export interface OwnManifest {
  readonly inputs?: unknown;
  readonly browser?: unknown;
  readonly outputs: readonly ({
    readonly file?: unknown;
    readonly sha256?: unknown;
    readonly bytes?: unknown;
  } | null)[];
}

export function readOwnManifest(folder: string): OwnManifest | undefined {
  const bytes = readInside(folder, MANIFEST, MOST_BYTES);
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes));
    return manifest.format === 1 && Array.isArray(manifest.outputs) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The names of the files that our `manifest.json` claims in a folder, itself among them; undefined if there is none of ours. */
export function readOwnFiles(folder: string): ReadonlySet<string> | undefined {
  const manifest = readOwnManifest(folder);
  return manifest && new Set([MANIFEST, ...manifest.outputs.map((output) => String(output?.file))]);
}
