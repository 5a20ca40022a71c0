import { basename, join } from 'node:path';
import { standingAt, writeFileWhole } from '../../host/write/write-file.ts';
import { UsageError } from '../exit.ts';

/**
 * Where an archive goes: into the folder that `--out` names, under its own name, or to the file that it names, which ends with
 * `.tgz` or `.tar.gz`.
 */
export async function placeArchive(out: string | undefined, name: string): Promise<string> {
  if (out === undefined) return name;
  const isFolder = /[/\\]$/.test(out) || !/\.(tgz|tar\.gz)$/i.test(out) || (await standingAt(out)) === 'folder';
  return isFolder ? join(out, name) : out;
}

/** Refuses before anything is packed what would be refused after it. */
export async function judgePlace(path: string, mayReplace: boolean): Promise<void> {
  const standing = await standingAt(path);
  if (standing === 'nothing' || (standing === 'file' && mayReplace)) return;
  throw standing === 'file'
    ? new UsageError(`${path} is there already.`, 'Say --force to replace it, or choose another place with --out.')
    : new UsageError(
        `${path} is no regular file.`,
        `Remove it, or choose another place than ${basename(path)} with --out.`,
      );
}

export async function writeArchive(path: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  if (!(await writeFileWhole(path, bytes, mayReplace))) await judgePlace(path, false);
}
