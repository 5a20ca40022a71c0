/** Writes tar archives byte by byte, also those that no honest program would write. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface RawEntry {
  readonly path: string | Uint8Array;
  readonly bytes?: Uint8Array;
  /** The letter of its kind; `0` is a file, `5` a folder. */
  readonly type?: string;
  readonly link?: string;
  /** What the header says, where it is not the length of the bytes. */
  readonly size?: number;
  /** Records of an entry before it: `path=…`. */
  readonly pax?: Readonly<Record<string, string>>;
  readonly checksum?: number;
}

const BLOCK = 512;
const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);

/** Two blocks of zeros. */
export const END = Buffer.alloc(2 * BLOCK);

export const rawTar = (entries: readonly RawEntry[]): Buffer => Buffer.concat(entries.map(rawEntry));

function rawEntry({ path, bytes = Buffer.alloc(0), type = '0', link = '', size, pax, checksum }: RawEntry): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.set(Buffer.from(path).subarray(0, 100), 0);
  header.write('0000644\u00000000000\u00000000000\u0000', 100, 'latin1');
  header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\u0000`, 124, 'latin1');
  header.write('00000000000\u0000        ', 136, 'latin1');
  header.write(type, 156, 'latin1');
  header.write(link, 157);
  header.write('ustar\u000000', 257, 'latin1');
  const sum = checksum ?? header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1');
  const before = pax
    ? rawEntry({ path: 'PaxHeader', type: 'x', bytes: Buffer.from(paxRecords(pax)) })
    : Buffer.alloc(0);
  return Buffer.concat([before, header, padded(bytes)]);
}

const paxRecords = (pax: Readonly<Record<string, string>>): string =>
  Object.entries(pax)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      let length = Buffer.byteLength(rest) + 1;
      while (String(length).length + Buffer.byteLength(rest) !== length) length++;
      return `${length}${rest}`;
    })
    .join('');

/** The files of an archive that `pack` has made, by path, in their order. All its paths are short and plain. */
export function filesOf(archive: Uint8Array): Map<string, Buffer> {
  const tar = gunzipSync(archive);
  const files = new Map<string, Buffer>();
  for (let at = 0; tar[at] !== 0; ) {
    const path = tar.toString('utf8', at, tar.indexOf(0, at));
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    files.set(path, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const MANIFEST = 'package/manifest.json';

/** The files as entries, with a manifest that tells the truth about them: only what a test changes after it is wrong. */
export function entriesOf(files: ReadonlyMap<string, Uint8Array>): RawEntry[] {
  const manifest = JSON.parse(Buffer.from(files.get(MANIFEST) ?? []).toString('utf8'));
  const listed = [...files].filter(([path]) => path !== MANIFEST);
  manifest.files = listed.map(([path, bytes]) => ({
    path: path.replace(/^package\//, ''),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return [
    { path: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) },
    ...listed.map(([path, bytes]) => ({ path, bytes })),
  ];
}

/** A whole archive of these entries. */
export const rawArchive = (entries: readonly RawEntry[]): Buffer => gzipSync(Buffer.concat([rawTar(entries), END]));
