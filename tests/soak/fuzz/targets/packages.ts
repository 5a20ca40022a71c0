/** Archives that anybody may have sent: entries with a manifest that tells the truth, or does not; and bytes. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { MANIFEST, sha256 } from '../../../../src/archive/manifest.ts';
import { isPackable } from '../../../../src/archive/packable.ts';
import { foldPath, pathFault } from '../../../../src/archive/path-fault.ts';
import { openArchive, type Verdict } from '../../../../src/archive/read-archive.ts';
import { feedBytes } from '../../../../src/host/read/feed-archive.ts';
import { PACKAGE_FILE } from '../../../../src/load/limits.ts';
import { baseFiles } from '../../../support/check-base.ts';
import { END, entriesOf, type RawEntry, rawTar } from '../../../support/raw-tar.ts';
import type { Target } from '../fuzz.ts';
import type { Input } from '../input.ts';
import { must } from '../judge.ts';

/** The name under which an input has the bytes of a whole archive; without it, it has entries. */
const BYTES = '(bytes)';
/** What is said of an entry besides its name and its text: lines of `name: letter of its kind`, `name=path in a record before it`. */
const KINDS = '(kinds)';

/** The bytes, with checksums that fit what the heads of the entries say: else no reader would look any further. */
function tarOfBytes(text: string): Buffer {
  const tar = Buffer.from(text, 'latin1');
  for (let at = 0; at + 512 <= tar.length; at += 512) {
    if (tar.toString('latin1', at + 257, at + 262) !== 'ustar') continue;
    tar.fill(' ', at + 148, at + 156);
    const sum = tar.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  }
  return tar;
}

function tarOf(input: Input): Buffer {
  const kinds = new Map((input[KINDS] ?? '').split('\n').map((line) => line.split(/[:=] ?/, 2) as [string, string]));
  const files = new Map(
    Object.entries(input)
      .filter(([name]) => name !== KINDS)
      .map(([name, text]) => [name, Buffer.from(text)]),
  );
  const isTrue = !(input[KINDS] ?? '').includes('as it is');
  const entries = (
    isTrue && isReadable(files.get(`package/${MANIFEST}`))
      ? entriesOf(files)
      : [...files].map(([path, bytes]) => ({ path, bytes }))
  ).map((entry): RawEntry => {
    const said = kinds.get(String(entry.path)) ?? '';
    if (said === '') return entry;
    return said.length === 1
      ? { ...entry, type: said, link: said === '2' || said === '1' ? '../secret' : '' }
      : { ...entry, pax: { path: said } };
  });
  return Buffer.concat([rawTar(entries), END]);
}

function isReadable(manifest: Buffer | undefined): boolean {
  try {
    return (
      manifest !== undefined &&
      typeof JSON.parse(manifest.toString()) === 'object' &&
      JSON.parse(manifest.toString()) !== null
    );
  } catch {
    return false;
  }
}

interface Reading extends Verdict {
  readonly files: ReadonlyMap<string, string>;
}

/** Reads what is not compressed, in pieces of a size; the reader must not care how large they are. */
function readPieces(tar: Uint8Array, size: number): Reading {
  const files = new Map<string, string>();
  const reader = openArchive((path, bytes) => files.set(path, sha256(bytes)));
  for (let at = 0; at < tar.length; at += size) if (!reader.write(tar.subarray(at, at + size))) break;
  return { ...reader.end(), files };
}

async function readGzip(archive: Uint8Array): Promise<Reading> {
  const files = new Map<string, string>();
  const reader = openArchive((path, bytes) => files.set(path, sha256(bytes)));
  await feedBytes(archive, reader);
  return { ...reader.end(), files };
}

function judgeReading({ faults, count, manifest, files }: Reading): void {
  for (const path of files.keys()) {
    must(pathFault(path) === undefined && isPackable(path, 0), `Hands on ${JSON.stringify(path)}`);
    must(path !== PACKAGE_FILE && path !== MANIFEST, `Hands on ${path}`);
  }
  must(new Set([...files.keys()].map(foldPath)).size === files.size, 'Hands on two files that may be one.');
  for (const fault of faults)
    must(
      /^\p{Lu}|^“/u.test(fault) && /\.$/.test(fault) && !/undefined|NaN|\[object/.test(fault),
      `No sentence: ${fault}`,
    );
  must(count >= faults.length && (manifest === undefined) === count > 0, 'Faults and verdict do not agree.');
  if (!manifest) return;
  const listed = manifest.files.filter(({ path }) => path !== PACKAGE_FILE);
  must(
    listed.length === files.size && listed.every(({ path, sha256: hash }) => files.get(path) === hash),
    'Not what was packed.',
  );
}

const shown = ({ faults, count, manifest, files }: Reading): string =>
  JSON.stringify([faults, count, manifest, [...files]]);

function quick(input: Input): void {
  const bytes = input[BYTES];
  const tar = bytes === undefined ? tarOf(input) : tarOfBytes(bytes);
  const whole = readPieces(tar, tar.length);
  judgeReading(whole);
  const pieces = readPieces(tar, 1 + (tar.length % 700));
  must(shown(whole) === shown(pieces), `Read in pieces it is another archive: ${shown(whole)} and ${shown(pieces)}`);
}

async function full(input: Input): Promise<void> {
  quick(input);
  const tar = input[BYTES] === undefined ? tarOf(input) : tarOfBytes(input[BYTES] ?? '');
  const archive = gzipSync(tar);
  const read = await readGzip(archive);
  judgeReading(read);
  must(
    read.count > 0 || shown(read) === shown(readPieces(gunzipSync(archive), tar.length)),
    'Compressed it is another archive.',
  );
  const half = await readGzip(archive.subarray(0, archive.length - 1 - (archive.length % 40)));
  must(half.count > 0, 'Half an archive is taken for one.');
  const harmed = Buffer.from(archive);
  const at = tar.length % archive.length;
  harmed[at] = (harmed[at] ?? 0) ^ 0x10;
  judgeReading(await readGzip(harmed));
}

const PACKAGE = {
  name: 'small-course',
  version: '1.0.0',
  description: 'A course',
  license: 'CC0-1.0',
  files: ['curriculum.yaml'],
};
const TRUE_MANIFEST = {
  format: 1,
  curriculum: { id: 'small-course', version: '1.0.0', title: 'A course' },
  license: { id: 'CC0-1.0', holder: 'Nobody', line: 'Nobody', credits: [{ name: 'Nobody', role: 'author' }] },
  files: [],
};

const WHOLE: Input = {
  'package/manifest.json': JSON.stringify(TRUE_MANIFEST),
  'package/package.json': JSON.stringify(PACKAGE),
  ...Object.fromEntries(
    [...baseFiles]
      .filter(([path]) => /\.(?:md|yaml)$/.test(path))
      .map(([path, bytes]) => [`package/${path}`, bytes.toString('utf8').slice(0, 300)]),
  ),
};

const SEEDS: readonly Input[] = [
  WHOLE,
  { ...WHOLE, [KINDS]: 'package/curriculum.yaml: 0\npackage/pages: 5' },
  { ...WHOLE, 'package/pages/': '', [KINDS]: 'package/pages/: 5' },
  { ...WHOLE, 'package/x': '', [KINDS]: 'package/x: 2' },
  { ...WHOLE, 'package/x': '', [KINDS]: 'package/x=package/../../../etc/passwd' },
  { ...WHOLE, 'package/x': '', [KINDS]: 'package/x=package/pages/ä.md' },
  { ...WHOLE, [KINDS]: 'as it is' },
  { ...WHOLE, 'package/.npmrc': 'x', 'package/Curriculum.yaml': 'y', '../up.md': 'z' },
  { [BYTES]: tarOf(WHOLE).toString('latin1').slice(0, 12_000) },
  {
    [BYTES]: Buffer.concat([
      rawTar([{ path: 'package/pages/a.md', bytes: Buffer.from('a'), pax: { path: 'package/pages/b.md', size: '5' } }]),
      END,
    ]).toString('latin1'),
  },
];

export const packages: Target = {
  name: 'packages',
  seeds: () => SEEDS.map((input, index) => ({ name: String(index), input })),
  quick,
  full,
};
