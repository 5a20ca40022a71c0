import { fstatSync, readSync, type Stats } from 'node:fs';

/** What tells one state of a file from every other: which file it is, how long, and when it was changed. */
export const stampOf = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string =>
  `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;

/** Reads an open file as long as it was when it was looked at, and not a byte more, even if it grows. */
export function readWhole(file: number, size = fstatSync(file).size): Uint8Array {
  const bytes = new Uint8Array(size);
  let read = 0;
  while (read < size) {
    const count = readSync(file, bytes, read, size - read, null);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}
