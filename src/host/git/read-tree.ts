import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { compareText } from '../../model/place.ts';
import { isPassedOver } from '../read/read-folder.ts';
import type { Commit, Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** What lies in a version, by path from the root of the repository: files with the hashes of what they hold, and symbolic links. */
export type VersionFiles = ReadonlyMap<
  string,
  { readonly kind: 'file'; readonly hash: string } | { readonly kind: 'link' }
>;

/** Bytes of the list of all files: some hundred thousand. */
const MOST_LIST = 64 * 1024 * 1024;
/** Bytes of all files of one curriculum that are read. */
const MOST_FILES = 512 * 1024 * 1024;

/** Lists a version. What no curriculum has is left out: submodules, folders that begin with a dot, `node_modules`. */
export async function listVersion({ hash }: Commit, { env }: Repository): Promise<VersionFiles> {
  const { status, out } = await runGit(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', hash], {
    env,
    most: MOST_LIST,
  });
  if (status !== 0) throw incomplete();
  const files = new Map<string, { kind: 'file'; hash: string } | { kind: 'link' }>();
  for (const line of out.toString('utf8').split('\0')) {
    const [, mode = '', type, object = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (type !== 'blob' || path.split('/').slice(0, -1).some(isPassedOver)) continue;
    files.set(path, mode === '120000' ? { kind: 'link' } : { kind: 'file', hash: object });
  }
  return files;
}

/**
 * Reads a folder of a version as `readFolder` reads one of a disk: by path from there, in the order of code units, with the bytes of what is
 * `wanted`. `folder` is `''` or ends with `/`.
 */
export async function readVersionFolder(
  folder: string,
  files: VersionFiles,
  repository: Repository,
  wanted: (path: string, bytes: number) => boolean,
): Promise<FolderEntry[]> {
  const here = [...files].flatMap(([path, file]) =>
    path.startsWith(folder) ? [{ path: path.slice(folder.length), ...file }] : [],
  );
  const hashes = new Set(here.flatMap((file) => (file.kind === 'file' && wanted(file.path, 0) ? [file.hash] : [])));
  const sizes = await readSizes([...hashes], repository);
  const meant = here.flatMap((file) =>
    file.kind === 'file' && wanted(file.path, sizes.get(file.hash) ?? 0) ? [file.hash] : [],
  );
  const blobs = await readBlobs([...new Set(meant)], repository);
  return here
    .map((file): FolderEntry => {
      if (file.kind === 'link') return file;
      const { path, kind, hash } = file;
      const size = sizes.get(hash) ?? 0;
      return wanted(path, size) ? { path, kind, size, bytes: blobs.get(hash) } : { path, kind, size };
    })
    .sort((a, b) => compareText(a.path, b.path));
}

/** How many bytes each object has. */
async function readSizes(hashes: readonly string[], repository: Repository): Promise<ReadonlyMap<string, number>> {
  const out = await batch('--batch-check', hashes, repository, MOST_LIST);
  const sizes = new Map<string, number>();
  for (const line of out.toString('latin1').split('\n')) {
    const [hash = '', type, size] = line.split(' ');
    if (type === 'missing') throw incomplete();
    if (type === 'blob') sizes.set(hash, Number(size));
  }
  return sizes;
}

/** What each object holds: `HASH blob SIZE`, a line end, so many bytes, a line end. */
async function readBlobs(hashes: readonly string[], repository: Repository): Promise<ReadonlyMap<string, Uint8Array>> {
  const out = await batch('--batch', hashes, repository, MOST_FILES);
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf('\n', at);
    const [hash = '', type, size] = out.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw incomplete();
    blobs.set(hash, new Uint8Array(out.subarray(end + 1, end + 1 + Number(size))));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}

async function batch(
  what: '--batch' | '--batch-check',
  hashes: readonly string[],
  { env }: Repository,
  most: number,
): Promise<Buffer> {
  if (hashes.length === 0) return Buffer.alloc(0);
  const { status, out } = await runGit(['cat-file', what], { env, most, input: `${hashes.join('\n')}\n` });
  if (status !== 0) throw incomplete();
  return out;
}

const incomplete = (): EnvironmentFailure =>
  new EnvironmentFailure(
    'This clone does not have all files of that version.',
    'Fetch them with “git fetch --refetch”, or clone the repository as a whole.',
  );
