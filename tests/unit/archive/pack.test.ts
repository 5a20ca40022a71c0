import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchiveManifest, type PackedFile, sha256 } from '../../../src/archive/manifest.ts';
import { type PackSource, pack } from '../../../src/archive/pack.ts';
import { isPackageName } from '../../../src/archive/package-json.ts';
import { openArchive } from '../../../src/archive/read-archive.ts';
import { writeTar } from '../../../src/archive/write-tar.ts';
import { feedBytes } from '../../../src/host/read/feed-archive.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { filesOf } from '../../support/raw-tar.ts';
import { sampleCurriculum } from '../../support/sample-curriculum.ts';

const curriculum: Curriculum = sampleCurriculum();
const date = new Date('2026-11-22T00:00:00Z');
const file = (path: string, text: string | Uint8Array = path): PackedFile => ({ path, bytes: Buffer.from(text) });
const source = (files: readonly PackedFile[], more: Partial<PackSource> = {}): PackSource => ({
  curriculum,
  name: curriculum.id,
  date,
  files: [file('curriculum.yaml'), ...files],
  ...more,
});

/** What a reader gets, and what it says. */
async function read(bytes: Uint8Array) {
  const found: PackedFile[] = [];
  const archive = openArchive((path, content) => found.push({ path, bytes: content }));
  await feedBytes(bytes, archive);
  return { ...archive.end(), found };
}

const byPath = (files: readonly PackedFile[]): Map<string, string> =>
  new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));

/** Where the heads of a tar archive are. */
function headsOf(tar: Buffer): number[] {
  const heads: number[] = [];
  for (let at = 0; tar[at] !== 0; ) {
    heads.push(at);
    at += 512 + Math.ceil(Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8) / 512) * 512;
  }
  return heads;
}

/** Makes the checksum of a head right again. */
function resum(tar: Buffer, at: number): void {
  tar.fill(' ', at + 148, at + 156);
  const sum = tar.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
}

const json = (bytes: Uint8Array, path: string): Record<string, unknown> =>
  JSON.parse(filesOf(bytes).get(path)?.toString('utf8') ?? '');

describe('an archive', () => {
  it('gives back what was packed, whatever the names and bytes', async () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abcäé線ע -_.()'), minLength: 1, maxLength: 60 })
      .map((text) => `x${text}x`);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.png`);
    const files = fc.dictionary(path, fc.uint8Array({ maxLength: 1500 }), { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(files, async (made) => {
        const packed = pack(source(Object.entries(made).map(([at, bytes]) => file(at, bytes))));
        if (packed.faults.length > 0) return;
        const { found, faults, manifest } = await read(packed.bytes);
        expect(faults).toEqual([]);
        expect(found).toEqual(packed.files.map(({ path: at, bytes }) => ({ path: at, bytes: Buffer.from(bytes) })));
        expect(manifest?.files.slice(1).map(({ sha256: hash }) => hash)).toEqual(
          packed.files.map(({ bytes }) => sha256(bytes)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which files are found', () => {
    const files = ['a.md', 'b.md', 'pages/c.md', 'images/d.png'].map((path) => file(path));
    const { bytes } = pack(source(files));
    expect(pack(source(files.toReversed())).bytes).toEqual(bytes);
  });

  it('has a head of gzip that says nothing of time or system', () => {
    const { bytes } = pack(source([file('a.md')]));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
  });

  it('has the same bytes with every release of Node.js and on every processor', () => {
    const files = [
      file('package/long.txt', 'To listen is to stay. '.repeat(400)),
      file('package/líne.png', new Uint8Array(3000)),
    ];
    expect(sha256(writeTar(files, date))).toBe('5ab90277c4a9c57ad3e7af9ac794b8e3472b3ebd00d83f409eb32849998b0c07');
  });

  it('never gives anything else after a byte of it has been changed', async () => {
    const { bytes } = pack(source([file('a.md', 'some words '.repeat(50))]));
    const before = byPath((await read(bytes)).found);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ by;
          const { found, count } = await read(changed);
          // The last bits of the compressed data mean nothing.
          if (count === 0) expect(byPath(found)).toEqual(before);
          else refused++;
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(390);
  });

  it('is refused, or still holds the same, after the tar in it has been changed and compressed anew', async () => {
    const honest = pack(source([file('a.md', 'some words '.repeat(50)), file('images/é.png', 'x'.repeat(700))]));
    const before = (await read(honest.bytes)).found;
    const tar = gunzipSync(honest.bytes);
    const heads = headsOf(tar);
    const change = fc.record({
      at: fc.oneof(
        fc.integer({ min: 0, max: tar.length - 1 }),
        fc.tuple(fc.constantFrom(...heads), fc.integer({ min: 0, max: 511 })).map(([head, at]) => head + at),
      ),
      to: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('01257xgKLS/.\\')), fc.constant(0)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, isResummed) => {
        const changed = Buffer.from(tar);
        for (const { at, to } of changes) changed[at] = to;
        if (isResummed) for (const head of heads) resum(changed, head);
        const { found, count } = await read(gzipSync(changed));
        if (count === 0) expect(byPath(found)).toEqual(byPath(before));
      }),
      { numRuns: 1500 },
    );
  });

  it('is refused wherever it is cut', async () => {
    const { bytes } = pack(source([file('a.md', 'some words '.repeat(50))]));
    for (let length = 0; length < bytes.length; length += 7) {
      expect((await read(bytes.subarray(0, length))).count).toBeGreaterThan(0);
    }
  });

  it.each([
    ['CC-BY-4.0', undefined, 'CC-BY-4.0'],
    ['MIT OR Apache-2.0', undefined, 'MIT OR Apache-2.0'],
    [
      '(MIT AND CC-BY-4.0) OR GPL-2.0+ WITH Bison-exception-2.2',
      undefined,
      '(MIT AND CC-BY-4.0) OR GPL-2.0+ WITH Bison-exception-2.2',
    ],
    ['LicenseRef-Sample', 'TERMS.md', 'SEE LICENSE IN TERMS.md'],
    ['LicenseRef-Sample', 'IN-THE-BASE.md', 'SEE LICENSE IN manifest.json'],
    ['LicenseRef-Sample', undefined, 'SEE LICENSE IN manifest.json'],
    ['All rights reserved', undefined, 'SEE LICENSE IN manifest.json'],
  ])('of the license %s with the text %s says “%s” to npm', (id, textPath, said) => {
    const licensed = { ...curriculum, license: { ...curriculum.license, id, textPath } };
    expect(json(pack(source([file('TERMS.md')], { curriculum: licensed })).bytes, 'package/package.json').license).toBe(
      said,
    );
  });

  it('of an adaptation names its base, and depends on it if that is a package', async () => {
    const base = { base: '@org/recovery-coaching', version: '^1.0.0' };
    const packed = pack(source([], { base, name: '@other/adapted' }));
    expect(json(packed.bytes, 'package/package.json')).toMatchObject({
      name: '@other/adapted',
      dependencies: { '@org/recovery-coaching': '^1.0.0' },
    });
    expect((await read(packed.bytes)).manifest?.base).toEqual(base);
    const beside = { base: '../recovery-coaching', version: '^1.0.0' };
    const other = pack(source([], { base: beside }));
    expect(json(other.bytes, 'package/package.json')).not.toHaveProperty('dependencies');
    expect((await read(other.bytes)).manifest?.base).toEqual(beside);
  });

  it('carries every credit', async () => {
    const { license } = (await read(pack(source([])).bytes)).manifest as ArchiveManifest;
    expect(license).toMatchObject({
      id: 'LicenseRef-Sample',
      holder: 'Example Owners LLC',
      line: curriculum.license.line,
    });
    expect(license.credits).toEqual(curriculum.credits);
    expect(license.credits.length).toBeGreaterThan(1);
  });
});

it.each([
  ['small-course', true],
  ['@org/small.course_1', true],
  ['x'.repeat(214), true],
  ['x'.repeat(215), false],
  ['', false],
  ['Big', false],
  ['@org', false],
  ['@org/', false],
  ['@/x', false],
  ['a/b', false],
  ['../x', false],
  ['.x', false],
  ['@org/.x', false],
  ['node_modules', false],
])('the name of a package: %s is one: %s', (name, isOne) => {
  expect(isPackageName(name)).toBe(isOne);
});
