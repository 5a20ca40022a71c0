const MIB = 1024 * 1024;

/** What an archive may have at most; what is beyond is refused before it can cost anything. */
export const ARCHIVE_LIMITS = {
  /** Bytes of the archive as it is sent. */
  compressed: 256 * MIB,
  /** Bytes of everything in it. */
  expanded: 512 * MIB,
  /** How much larger everything in it may be than the archive itself; texts make about five. */
  ratio: 50,
  /** Bytes that are expanded whatever the ratio: a small archive is mostly padding. */
  always: MIB,
  /** Files and folders. */
  entries: 50_000,
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
  Math.min(ARCHIVE_LIMITS.expanded, Math.max(ARCHIVE_LIMITS.always, ARCHIVE_LIMITS.ratio * compressed));
