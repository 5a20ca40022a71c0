import { LIMITS } from '../model/limits.ts';

const MIB = 1024 * 1024;

/** What an archive may have at most beside what a caller can allow; what is beyond is refused before it can cost anything. */
export const ARCHIVE_LIMITS = {
  /** Bytes that are expanded whatever the ratio: a small archive is mostly padding. */
  always: MIB,
  /** Bytes of a path in UTF-8, from the curriculum’s folder: short enough for Windows below another folder. */
  path: 200,
  /** Folders in each other, and the file. */
  depth: 12,
  /** Bytes of `manifest.json`: a line for each of the files. */
  manifest: 16 * MIB,
  /** Bytes of `package.json`. */
  packageJson: 64 * 1024,
  /** Faults that are told one by one. */
  faults: 20,
} as const;

/** Bytes that an archive of a size may expand to. */
export const mostExpanded = (compressed: number): number =>
  Math.min(LIMITS.unpackedBytes, Math.max(ARCHIVE_LIMITS.always, LIMITS.unpackedRatio * compressed));
