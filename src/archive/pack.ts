import { PACKAGE_FILE } from '../load/limits.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { compareText } from '../model/place.ts';
import { FaultList, quoted } from './fault-list.ts';
import { KnownPaths } from './known-paths.ts';
import { encodeJson, MANIFEST, makeArchiveManifest, type PackedBase, type PackedFile } from './manifest.ts';
import { isPackable } from './packable.ts';
import { makePackageJson } from './package-json.ts';
import { pathFault } from './path-fault.ts';
import { ROOT } from './read-archive.ts';
import { writeTar } from './write-tar.ts';

/** What goes into an archive. */
export interface PackSource {
  readonly curriculum: Curriculum;
  /** What its folder holds; what does not belong into an archive is left out. */
  readonly files: readonly PackedFile[];
  /** Of the package. */
  readonly name: string;
  /** Of an adaptation. */
  readonly base?: PackedBase;
  /** That of every file in it. */
  readonly date: Date;
}

export interface Packed {
  readonly bytes: Uint8Array;
  /** The files of the curriculum that are in it. */
  readonly files: readonly PackedFile[];
  /** Sentences about what cannot be packed; then `bytes` are of no use. */
  readonly faults: readonly string[];
}

/** Packs a curriculum without errors: the same bytes for the same files, name and date, wherever and whenever it is done. */
export function pack({ curriculum, files: found, name, base, date }: PackSource): Packed {
  const files = found
    .filter(({ path, bytes }) => isPackable(path, bytes.length))
    .sort((a, b) => compareText(a.path, b.path));
  const faults = judgePaths(files);
  const paths = [...files.map(({ path }) => path), MANIFEST];
  const packageJson = { path: PACKAGE_FILE, bytes: encodeJson(makePackageJson(name, curriculum, base, paths)) };
  const listed = [packageJson, ...files];
  const manifest = { path: MANIFEST, bytes: encodeJson(makeArchiveManifest(curriculum, base, listed)) };
  const inArchive = [packageJson, manifest, ...files].map(({ path, bytes }) => ({ path: `${ROOT}${path}`, bytes }));
  return { bytes: faults.length > 0 ? new Uint8Array(0) : writeTar(inArchive, date), files, faults };
}

/** What could not be unpacked everywhere is not packed anywhere. */
function judgePaths(files: readonly PackedFile[]): readonly string[] {
  const faults = new FaultList();
  const known = new KnownPaths();
  for (const { path } of files) {
    const fault = pathFault(path) ?? known.add(path, 'file');
    if (fault) faults.add(`The path ${quoted(path)} ${fault}.`);
  }
  return faults.shown;
}
