import { PACKAGE_FILE } from '../load/limits.ts';
import { type FaultList, quoted } from './fault-list.ts';
import { type ArchiveManifest, MANIFEST, readArchiveManifest } from './manifest.ts';
import { judgePackageJson } from './package-json.ts';

/** A file that was found in an archive. */
export interface SeenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Compares what is in an archive with what its manifest says: every file there, no other, each byte for byte. `refused` are files that
 * have had their sentence already.
 */
export function verifyFiles(
  own: { readonly manifest?: Uint8Array; readonly packageJson?: Uint8Array },
  seen: ReadonlyMap<string, SeenFile>,
  refused: ReadonlySet<string>,
  faults: FaultList,
): ArchiveManifest | undefined {
  if (!own.manifest) {
    if (!refused.has(MANIFEST)) faults.add(`The archive has no ${MANIFEST}: coursewright pack has not made it.`);
    return undefined;
  }
  const manifest = readArchiveManifest(own.manifest);
  if (!manifest) {
    faults.add(`The ${MANIFEST} in the archive cannot be read: it is none that coursewright pack writes.`);
    return undefined;
  }
  if (own.packageJson) faults.add(...judgePackageJson(own.packageJson, manifest));
  const listed = new Set<string>();
  for (const { path, bytes, sha256 } of manifest.files) {
    if (listed.has(path)) faults.add(`${quoted(path)} is in the manifest twice.`);
    listed.add(path);
    const found = seen.get(path);
    if (!found) {
      if (!refused.has(path)) faults.add(`${quoted(path)} is in the manifest and not in the archive.`);
    } else if (found.bytes !== bytes) {
      faults.add(`${quoted(path)} has ${found.bytes} bytes; by the manifest it has ${bytes}.`);
    } else if (found.sha256 !== sha256) {
      faults.add(`${quoted(path)} is not as it was packed: its hash is not the one in the manifest.`);
    }
  }
  for (const path of seen.keys()) {
    if (!listed.has(path)) faults.add(`${quoted(path)} is in the archive and not in the manifest.`);
  }
  for (const path of [PACKAGE_FILE, 'curriculum.yaml']) {
    if (!seen.has(path) && !listed.has(path) && !refused.has(path)) faults.add(`The archive has no ${path}.`);
  }
  return manifest;
}
