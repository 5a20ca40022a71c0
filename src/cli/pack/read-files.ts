import type { PackedFile } from '../../archive/manifest.ts';
import { withoutOwnOutputs } from '../../host/write/own-outputs.ts';
import type { CheckedFolder } from '../check-folders.ts';

/** The files of a curriculum as they were checked, without what builds have written there. Those of its base stay where they are. */
export const readFiles = async ({ folder, entries }: CheckedFolder): Promise<readonly PackedFile[]> =>
  withoutOwnOutputs(folder, entries).flatMap((entry) =>
    entry.kind === 'file' && entry.bytes ? [{ path: entry.path, bytes: entry.bytes }] : [],
  );
