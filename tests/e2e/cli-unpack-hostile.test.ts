import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { END, entriesOf, filesOf, type RawEntry, rawArchive, rawTar } from '../support/raw-tar.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

type Files = Map<string, Uint8Array>;

/** The files of an honest archive of the small curriculum. */
const honest: Files = packSmall();

function packSmall(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-test-'));
  try {
    const result = run(['pack', join(fixturesFolder, 'base'), '--quiet', '--out', folder]);
    if (result.status !== 0) throw new Error(result.stderr);
    return filesOf(readFileSync(join(folder, 'small-course-1.0.0.tgz')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PICTURE = Buffer.from('no picture');
const TEXT = 'package/modules/values/module.md';
/** An archive with one more entry; the manifest lists it where it can. */
const withEntry = (entry: RawEntry): Buffer => {
  const files: Files = new Map(honest);
  if (typeof entry.path === 'string') files.set(entry.pax?.path ?? entry.path, entry.bytes ?? Buffer.alloc(0));
  const [manifest, ...others] = entriesOf(files);
  return rawArchive([manifest as RawEntry, ...others.slice(0, honest.size - 1), entry]);
};
const withFile = (path: string, bytes: Uint8Array = PICTURE): Buffer =>
  path.length > 100 || /[^ -~]/.test(path)
    ? withEntry({ path: 'x', bytes, pax: { path } })
    : withEntry({ path, bytes });
/** An archive whose file is another one, with a manifest that says so. */
const withText = (path: string, change: (text: string) => string): Buffer => {
  const files: Files = new Map(honest);
  files.set(path, Buffer.from(change(Buffer.from(files.get(path) ?? []).toString('utf8'))));
  return rawArchive(entriesOf(files));
};
const withJson = (change: (json: Record<string, unknown>) => void): Buffer =>
  withText('package/package.json', (text) => {
    const json = JSON.parse(text);
    change(json);
    return JSON.stringify(json);
  });
/** The manifest as it is changed after it has been made. */
const withManifest = (change: (text: string) => string): Buffer =>
  rawArchive(
    entriesOf(honest).map((entry) =>
      entry.path === 'package/manifest.json'
        ? { ...entry, bytes: Buffer.from(change(Buffer.from(entry.bytes ?? []).toString('utf8'))) }
        : entry,
    ),
  );
const without = (path: string): Buffer => rawArchive(entriesOf(honest).filter((entry) => entry.path !== path));
const good = (): Buffer => rawArchive(entriesOf(honest));
const goodTar = (): Buffer => Buffer.concat([rawTar(entriesOf(honest)), END]);

/** What is wrong, how it is made, and what is said. */
const HOSTILE: readonly (readonly [what: string, make: () => Uint8Array, reason: string])[] = [
  // Where files would go.
  ['an absolute path', () => withFile('/tmp/evil.png'), 'The path “/tmp/evil.png” is an absolute path.'],
  ['an absolute path behind the folder', () => withFile('package//etc/evil.png'), 'is an absolute path'],
  ['a path upwards', () => withFile('../evil.png'), 'The path “../evil.png” leads out of its folder.'],
  ['a path in and upwards', () => withFile('package/pages/../../../evil.png'), 'leads out of its folder'],
  ['a path with a dot', () => withFile('package/./evil.png'), 'has a part without a name'],
  ['a backslash', () => withFile('package/..\\evil.png'), 'has a backslash'],
  ['the letter of a drive', () => withFile('C:/evil.png'), 'begins with the letter of a drive'],
  ['a stream of NTFS', () => withFile('package/a.md:evil.png'), 'has the sign : in it'],
  ['a control character', () => withFile('package/a\u001b[2Jevil.png'), 'has the invisible character U+001B'],
  ['a line end', () => withFile('package/a\tb.png'), 'has the invisible character U+0009'],
  ['a change of direction', () => withFile('package/a\u202egnp.exe.png'), 'has the invisible character U+202E'],
  ['an isolate', () => withFile('package/a\u2066b.png'), 'has the invisible character U+2066'],
  ['a space of no width', () => withFile('package/a\u200bb.png'), 'has the invisible character U+200B'],
  [
    'a name that is not UTF-8',
    () => withEntry({ path: Buffer.from([...Buffer.from('package/'), 0xff, 0xfe, ...Buffer.from('.png')]) }),
    'is not written in UTF-8',
  ],
  ['a device of Windows', () => withFile('package/pages/con.png'), 'a name that Windows keeps for a device, “con.png”'],
  ['a port of Windows', () => withFile('package/LPT1/x.png'), 'a name that Windows keeps for a device, “LPT1”'],
  ['a dot at the end', () => withFile('package/images./x.png'), 'ends with a dot or a space'],
  [
    'a path that is too long',
    () => withFile(`package/${'long/'.repeat(5)}${'x'.repeat(180)}.png`),
    'longer than 200 bytes',
  ],
  ['a path that is too deep', () => withFile(`package/${'d/'.repeat(12)}x.png`), 'more than 12 folders deep'],
  ['a path elsewhere', () => withFile('elsewhere/x.png'), '“elsewhere/x.png” does not lie in the folder package.'],

  // What is no file.
  ['a symbolic link', () => withEntry({ path: 'package/x.png', type: '2', link: '/etc/passwd' }), 'is a symbolic link'],
  ['a link to a folder', () => withEntry({ path: 'package/images', type: '2', link: '../..' }), 'is a symbolic link'],
  ['a hard link', () => withEntry({ path: 'package/x.png', type: '1', link: TEXT }), 'is a hard link'],
  ['a character device', () => withEntry({ path: 'package/x.png', type: '3' }), 'is a device'],
  ['a block device', () => withEntry({ path: 'package/x.png', type: '4' }), 'is a device'],
  ['a pipe', () => withEntry({ path: 'package/x.png', type: '6' }), 'is a pipe'],
  ['a contiguous file', () => withEntry({ path: 'package/x.png', type: '7' }), 'is of an unknown kind'],
  ['a sparse file', () => withEntry({ path: 'package/x.png', type: 'S' }), 'is of an unknown kind'],
  ['a kind that nobody knows', () => withEntry({ path: 'package/x.png', type: 'Z' }), 'is of an unknown kind'],

  // Two that are one.
  ['a path twice', () => withFile(TEXT, Buffer.from('other')), 'is there twice'],
  ['another case', () => withFile('package/modules/Values/x.png'), 'is the same as “modules/values”'],
  [
    'another form of Unicode',
    () => twins('package/caf\u00e9.png', 'package/cafe\u0301.png'),
    'is the same as “café.png”',
  ],
  ['a file and a folder', () => withFile('package/curriculum.yaml/x.png'), 'is a file and a folder at once'],
  ['a folder and a file', () => withFile('package/modules'), 'is a file and a folder at once'],

  // What no curriculum has.
  ['a script', () => withFile('package/install.js'), '“package/install.js” is no file that a curriculum has.'],
  ['a gyp file, which npm would build', () => withFile('package/binding.gyp'), 'is no file that a curriculum has'],
  ['settings of npm', () => withFile('package/.npmrc'), 'is no file that a curriculum has'],
  ['settings of git', () => withFile('package/.git/x.png'), 'is no file that a curriculum has'],
  ['packages', () => withFile('package/node_modules/a/x.png'), 'is no file that a curriculum has'],
  ['a text for programs', () => withFile('package/AGENTS.md'), 'is no file that a curriculum has'],
  [
    'a text that is too large',
    () => withFile('package/pages/x.md', Buffer.alloc(256 * 1024 + 1, 'ab c')),
    'the limit is 262144',
  ],
  [
    'a lock that is too large',
    () => withFile('package/coursewright.lock', randomBytes(2 ** 22 + 1)),
    'the limit is 4194304',
  ],

  // A package that does something.
  [
    'scripts',
    () => withJson((json) => Object.assign(json, { scripts: { postinstall: 'touch /tmp/evil' } })),
    'has “scripts”',
  ],
  ['a command', () => withJson((json) => Object.assign(json, { bin: { evil: './evil' } })), 'has “bin”'],
  ['code to import', () => withJson((json) => Object.assign(json, { main: 'evil.js' })), 'has “main”'],
  [
    'packages of others',
    () => withJson((json) => Object.assign(json, { dependencies: { evil: '*' } })),
    'depends on something else',
  ],
  ['another version', () => withJson((json) => Object.assign(json, { version: '9.0.0' })), 'is not of version 1.0.0'],
  [
    'a name upwards',
    () => withJson((json) => Object.assign(json, { name: '../evil' })),
    'has no name that a package can have',
  ],
  ['a package.json that is none', () => withText('package/package.json', () => '[]'), 'is no JSON object'],

  // What is not what was packed.
  [
    'a file that is missing',
    () => without(TEXT),
    '“modules/values/module.md” is in the manifest and not in the archive.',
  ],
  [
    'no package.json',
    () => without('package/package.json'),
    '“package.json” is in the manifest and not in the archive.',
  ],
  ['no manifest', () => without('package/manifest.json'), 'The archive has no manifest.json'],
  [
    'a manifest that is none',
    () => withManifest(() => '{"format":1'),
    'The manifest.json in the archive cannot be read',
  ],
  [
    'a manifest of another format',
    () => withManifest((text) => text.replace('"format":1', '"format":2')),
    'cannot be read',
  ],
  [
    'an id that leads upwards',
    () => withManifest((text) => text.replace('"small-course"', '"../evil"')),
    'cannot be read',
  ],
  [
    'a file that nobody lists',
    () => rawArchive([...entriesOf(honest), { path: 'package/pages/x.md', bytes: PICTURE }]),
    '“pages/x.md” is in the archive and not in the manifest.',
  ],
  [
    'another size',
    () => withManifest((text) => text.replace('"bytes":410', '"bytes":411')),
    'has 410 bytes; by the manifest it has 411',
  ],
  [
    'another hash',
    () => withManifest((text) => text.replace(/(?<="sha256":")./g, 'x')),
    'its hash is not the one in the manifest',
  ],
  [
    'another license',
    () => withManifest((text) => text.replace('CC-BY-4.0', 'CC0-1.0')),
    'the license is “CC0-1.0”, and curriculum.yaml has “CC-BY-4.0”',
  ],
  [
    'a base that is none',
    () => withManifest((text) => text.replace('"files"', '"base":{"base":"@org/x","version":"^1.0.0"},"files"')),
    'the base is “@org/x ^1.0.0”, and curriculum.yaml has “none”',
  ],
  [
    'another holder',
    () => withManifest((text) => text.replace('Example Owners LLC', 'Somebody')),
    'the holder is “Somebody”',
  ],

  // Bombs, and what is no archive.
  [
    'a bomb',
    () => withEntry({ path: 'package/x.png', bytes: Buffer.alloc(30 * 2 ** 20) }),
    'The archive expands to more than',
  ],
  [
    'a bomb behind the end',
    () => gzipSync(Buffer.concat([goodTar(), Buffer.alloc(50 * 2 ** 20)])),
    'The archive expands to more than',
  ],
  ['a bomb in a bomb', () => gzipSync(good()), 'The archive is compressed twice.'],
  ['a bomb of folders', () => rawArchive(manyFolders()), 'The archive has more than 50000 files and folders.'],
  ['a size of eight gigabytes', () => withEntry({ path: 'package/x.png', size: 2 ** 33 - 1 }), 'the limit is 20971520'],
  [
    'a head that is wrong',
    () => withEntry({ path: 'package/x.png', checksum: 1 }),
    'the head of a file in it is not what was written',
  ],
  ['half an archive', () => good().subarray(0, 900), 'The archive is damaged: it is cut short.'],
  ['a tar without its end', () => gzipSync(rawTar(entriesOf(honest))), 'The archive is damaged: it is cut short.'],
  ['a tar that is not compressed', () => goodTar(), 'it is not compressed by gzip from its beginning to its end'],
  ['an empty file', () => Buffer.alloc(0), 'The archive is damaged'],
  ['noise', () => gzipSync(randomBytes(4096)), 'The archive is damaged'],
  [
    'something behind the end',
    () => Buffer.concat([good(), Buffer.from('and more')]),
    'by gzip from its beginning to its end',
  ],
  [
    'zeros behind the end',
    () => Buffer.concat([good(), Buffer.alloc(64)]),
    'Something stands behind the end of the archive.',
  ],
  [
    'a second archive behind the first',
    () => Buffer.concat([good(), good()]),
    'Something stands behind the end of the archive.',
  ],
  [
    'files behind the end of the tar',
    () => gzipSync(Buffer.concat([goodTar(), goodTar()])),
    'behind the end of the archive',
  ],
];

function twins(...paths: readonly string[]): Buffer {
  const files: Files = new Map(honest);
  for (const path of paths) files.set(path, PICTURE);
  return rawArchive(
    entriesOf(files).map((entry) =>
      /[^ -~]/.test(String(entry.path)) ? { ...entry, path: 'x', pax: { path: String(entry.path) } } : entry,
    ),
  );
}

/** With names that cannot be compressed: what is counted is entries, not bytes. */
const manyFolders = (): RawEntry[] =>
  Array.from({ length: 50_001 }, () => ({ path: `package/${randomBytes(30).toString('hex')}/`, type: '5' }));

describe('an archive that is not what it should be', () => {
  it.each(HOSTILE)('is refused for %s, and nothing is written', (_, make, reason) => {
    const { path } = makeWorkspace();
    rmSync(join(path, CURRICULUM), { recursive: true });
    writeFileSync(join(path, 'evil.tgz'), make());
    const before = snapshot(path);
    for (const folder of [[], ['target']]) {
      const { status, stdout, stderr } = run(['unpack', 'evil.tgz', ...folder], { cwd: path });
      expect(stderr).toContain(reason);
      expect(stderr).toMatch(/Nothing was unpacked from evil\.tgz\.\n$/);
      expect(stderr).not.toContain('\u001b');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(readdirSync(path).sort()).toEqual(['curriculum', 'evil.tgz']);
      expect(snapshot(path)).toEqual(before);
    }
  });

  it('has one fault only where one thing is wrong', () => {
    const { path } = makeWorkspace();
    for (const make of [() => withFile('../evil.png'), () => withFile('package/.npmrc'), () => without(TEXT)]) {
      writeFileSync(join(path, 'evil.tgz'), make());
      expect(run(['unpack', 'evil.tgz'], { cwd: path }).stderr.match(/^error/gm)).toHaveLength(1);
    }
  });

  it('with very many faults names the first twenty, and how many more there are', () => {
    const { path } = makeWorkspace();
    const files: Files = new Map(honest);
    for (let number = 0; number < 1500; number++) files.set(`package/script-${number}.sh`, randomBytes(99));
    writeFileSync(join(path, 'evil.tgz'), rawArchive(entriesOf(files)));
    const { stderr } = run(['unpack', 'evil.tgz'], { cwd: path });
    expect(stderr.match(/^error/gm)).toHaveLength(20);
    expect(stderr).toContain('… and 1,480 more.');
  });
});

describe('an archive that another program has written anew', () => {
  it('is unpacked if it holds the same: with folders, in another order, with long heads', () => {
    const { path } = makeWorkspace();
    const [manifest, ...others] = entriesOf(honest);
    const entries = [
      { path: 'package/', type: '5' },
      { path: 'package/modules/', type: '5' },
      ...others
        .reverse()
        .map((entry) => ({ ...entry, path: 'short', pax: { path: String(entry.path), mtime: '1.5' } })),
      manifest as RawEntry,
    ];
    writeFileSync(join(path, 'good.tgz'), rawArchive(entries));
    expect(run(['unpack', 'good.tgz', 'target'], { cwd: path }).status).toBe(0);
    expect(snapshot(join(path, 'target'))).toEqual(snapshot(join(path, CURRICULUM)));
  });
});
