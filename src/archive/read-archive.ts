import { PACKAGE_FILE } from '../load/limits.ts';
import { LIMITS } from '../model/limits.ts';
import { FaultList, quoted } from './fault-list.ts';
import { KnownPaths } from './known-paths.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { type ArchiveManifest, MANIFEST, sha256 } from './manifest.ts';
import { isPackable } from './packable.ts';
import { pathFault } from './path-fault.ts';
import { openTar, type TarEntry } from './read-tar.ts';
import { type SeenFile, verifyFiles } from './verify-files.ts';

/** Everything in an archive lies in this folder: npm takes the first folder away when it installs. */
export const ROOT = 'package/';

/** What is to be said about an archive that was read to its end. */
export interface Verdict {
  /** Sentences; empty if all is well. */
  readonly faults: readonly string[];
  /** How many faults there are, those in `faults` among them. */
  readonly count: number;
  /** What it says of itself; only of an archive without faults. */
  readonly manifest: ArchiveManifest | undefined;
}

export interface ArchiveReader {
  /** Reads on, uncompressed; false when there is no point in more. */
  write(chunk: Uint8Array): boolean;
  /** What is wrong from outside: the compression, the size. */
  refuse(sentence: string): void;
  end(): Verdict;
}

/**
 * Judges an archive while it is read. Every file of the curriculum that may be there is handed on as soon as it is whole; whether
 * all of it is what was packed is known at the end only, so nobody may use the files before.
 */
export function openArchive(onFile: (path: string, bytes: Uint8Array) => void): ArchiveReader {
  const faults = new FaultList();
  const known = new KnownPaths();
  const seen = new Map<string, SeenFile>();
  const refused = new Set<string>();
  const own: { manifest?: Uint8Array; packageJson?: Uint8Array } = {};
  let [entries, isBroken] = [0, false];
  const giveUp = (sentence: string): void => {
    if (!isBroken) faults.add(sentence);
    isBroken = true;
  };

  const tar = openTar({
    entry(entry) {
      entries++;
      if (entries > LIMITS.archiveEntries)
        giveUp(`The archive has more than ${LIMITS.archiveEntries} files and folders.`);
      if (isBroken) return false;
      const fault = entryFault(entry, known);
      if (fault) {
        faults.add(fault);
        refused.add(entry.path.startsWith(ROOT) ? inRoot(entry.path) : entry.path);
      }
      return !fault && entry.type !== 'Directory';
    },
    bytes({ path: full }, bytes) {
      if (isBroken) return;
      const path = inRoot(full);
      if (path === MANIFEST) own.manifest = bytes;
      else seen.set(path, { bytes: bytes.length, sha256: sha256(bytes) });
      if (path === PACKAGE_FILE) own.packageJson = bytes;
      else if (path !== MANIFEST) onFile(path, bytes);
    },
    broken: giveUp,
  });

  return {
    write: (chunk) => tar.write(chunk) && !isBroken,
    refuse: giveUp,
    end() {
      if (!isBroken) tar.end();
      // Of half an archive it is not known what is missing.
      const manifest = isBroken ? undefined : verifyFiles(own, seen, refused, faults);
      return { faults: faults.shown, count: faults.count, manifest: faults.count === 0 ? manifest : undefined };
    },
  };
}

const inRoot = (full: string): string => full.slice(ROOT.length).replace(/\/$/, '');

const KINDS: Readonly<Record<string, string>> = {
  SymbolicLink: 'a symbolic link',
  Link: 'a hard link',
  CharacterDevice: 'a device',
  BlockDevice: 'a device',
  FIFO: 'a pipe',
};

/** Why an entry may not be in an archive: a sentence. */
function entryFault(entry: TarEntry, known: KnownPaths): string | undefined {
  const { type, size } = entry;
  const isFolder = type === 'Directory';
  if (!isFolder && type !== 'File' && type !== 'OldFile') {
    return `${quoted(entry.path)} is ${KINDS[type] ?? 'of an unknown kind'}; an archive holds nothing but files and folders.`;
  }
  const full = isFolder ? entry.path.replace(/\/$/, '') : entry.path;
  if (isFolder && full === 'package') return undefined;
  // Its own sentence for a path that is dangerous anywhere; how long it may be is counted from the curriculum’s folder.
  const path = full.startsWith(ROOT) ? full.slice(ROOT.length) : full;
  const fault = pathFault(path);
  if (fault) return `The path ${quoted(full)} ${fault}.`;
  if (path === full) return `${quoted(full)} does not lie in the folder ${ROOT.slice(0, -1)}.`;
  const twin = known.add(path, isFolder ? 'folder' : 'file');
  if (twin) return `The path ${quoted(full)} ${twin}.`;
  if (isFolder) return undefined;
  const limit = limitOf(path);
  if (size > limit) return `${quoted(full)} has ${size} bytes; the limit is ${limit}.`;
  if (path === MANIFEST || path === PACKAGE_FILE || isPackable(path, size)) return undefined;
  return `${quoted(full)} is no file that a curriculum has.`;
}

/** Bytes of a file; that of a kind the source format knows is judged with its kind. */
function limitOf(path: string): number {
  if (path === MANIFEST) return ARCHIVE_LIMITS.manifest;
  if (path === PACKAGE_FILE) return ARCHIVE_LIMITS.packageJson;
  return isPackable(path, 0) ? largest(path) : Number.POSITIVE_INFINITY;
}

const largest = (path: string): number =>
  [LIMITS.imageBytes, LIMITS.lockBytes, LIMITS.fontBytes, LIMITS.textBytes].find((limit) => isPackable(path, limit)) ??
  0;
