/** A regular file in a tar archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The regular files of a tar archive in the ustar format (POSIX.1-1988: blocks of 512 bytes, a header and then the content).
 * Throws if a name leads out of the folder that it is unpacked into, or if the archive is cut short.
 */
export function untar(archive: Uint8Array): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const field = (start: number, length: number): string =>
      new TextDecoder().decode(archive.subarray(at + start, at + start + length)).split('\0')[0] ?? '';
    const size = Number.parseInt(field(124, 12), 8);
    const prefix = field(257, 6) === 'ustar' ? field(345, 155) : '';
    const name = prefix ? `${prefix}/${field(0, 100)}` : field(0, 100);
    const start = at + BLOCK;
    if (!(size >= 0) || start + size > archive.length) throw new Error(`The archive is cut short at ${name}`);
    // Type 0 is a regular file; older archives leave the byte empty.
    if ((field(156, 1) || '0') === '0') {
      if (!/^[\w][\w.-]*(\/[\w][\w.-]*)*$/.test(name))
        throw new Error(`The archive has an unsafe name: ${JSON.stringify(name)}`);
      files.push({ name, bytes: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
