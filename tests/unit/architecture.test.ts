import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Which folders a folder may import from: the stages in their order, the vocabulary for all, the edges for nobody but themselves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  licences: ['model', 'diagnostics'],
  load: ['model', 'diagnostics'],
  parse: ['model', 'diagnostics', 'licences', 'load'],
  resolve: ['model', 'diagnostics', 'load', 'parse'],
  schemas: ['parse'],
  scaffold: ['model', 'parse', 'schemas'],
  adapt: ['model', 'resolve', 'diagnostics', 'licences', 'load', 'parse'],
  coverage: ['model', 'resolve'],
  language: ['model'],
  check: ['model', 'diagnostics', 'load', 'resolve', 'coverage', 'language'],
  editor: ['model', 'diagnostics', 'language', 'load', 'parse', 'resolve', 'check', 'schemas'],
  compose: ['model', 'licences', 'resolve'],
  compare: ['model', 'diagnostics', 'load', 'parse', 'adapt', 'compose'],
  paginate: ['model'],
  emit: ['model', 'diagnostics', 'compose', 'paginate'],
  archive: ['model', 'load', 'compose', 'licences'],
  import: ['model', 'parse', 'language'],
  host: ['model', 'diagnostics', 'load', 'archive'],
  screen: ['model'],
  cli: [
    'model',
    'diagnostics',
    'load',
    'parse',
    'resolve',
    'coverage',
    'compare',
    'compose',
    'emit',
    'archive',
    'import',
    'host',
    'adapt',
    'editor',
    'schemas',
    'scaffold',
    'compile.ts',
  ],
  'compile.ts': ['model', 'diagnostics', 'load', 'parse', 'resolve', 'adapt', 'check', 'compose', 'paginate', 'emit'],
};

const EDGES = ['cli', 'host', 'screen'];
/** Node’s own modules that compute and reach for nothing. */
const PURE_BUILTINS = ['node:crypto', 'node:util', 'node:zlib'];
const EDGE_PACKAGES = [
  'chokidar',
  'commander',
  'puppeteer',
  'picocolors',
  '@sparticuz/chromium',
  'vscode-languageserver',
];
const GLOBALS = /\b(console|process)\s*[.[]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\blocaleCompare\b/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const roomOf = (path: string): string => path.split('/')[0] ?? path;
const importsOf = (path: string): string[] =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target = '']) => target,
  );

/** What looks at a disk without opening or changing anything. Everything else of `node:fs` opens, makes, changes or removes. */
const LOOKING = /^(type )?(access|exists|lstat|readdir|readlink|realpath|stat)(Sync)?$|^constants$|^type \w+$/;

/** The only files that open, make, change or remove something on a disk; all others go through them. */
const TOUCHES_DISK = [
  // Reading inside a folder, and what a person has named.
  'host/read/open-inside.ts',
  'host/read/read-inside.ts',
  'host/read/read-whole.ts',
  'host/read/read-folder.ts',
  'host/read/read-bytes.ts',
  'host/read/feed-archive.ts',
  // Writing: bytes, staging, and what is put in its place.
  'host/write/write-whole.ts',
  'host/write/staging.ts',
  'host/write/replace-folder.ts',
  'host/write/write-file.ts',
  'host/write/write-together.ts',
  'host/write/start-folder.ts',
  'host/write/unpack-folder.ts',
  'host/write/append-text.ts',
  'host/write/leftovers.ts',
  'host/write/lock.ts',
  'host/write/remove-now.ts',
  // What is our own: the package, the cache, the browser.
  'cli/doctor/examine-output.ts',
  'cli/version.ts',
  'host/assets.ts',
  'host/browser/audit-page.ts',
  'host/browser/packaged.ts',
  'host/browser/profile.ts',
  'host/browser/start.ts',
  'host/cache.ts',
  'host/package-root.ts',
  'host/private-folder.ts',
  'host/processes.ts',
];

const opensOrWrites = (path: string): string[] =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/import ([^;]*?) from '(?:node:)?fs(?:\/promises)?'/g)].flatMap(
    ([, names = '']) =>
      (names.startsWith('{') ? names.replace(/[{}\s]+/g, ' ').split(',') : [names])
        .map((name) => name.trim())
        .filter((name) => name !== '' && !LOOKING.test(name)),
  );

describe('the architecture', () => {
  it('opens and changes files in few places', () => {
    expect(files.filter((path) => opensOrWrites(path).length > 0).sort()).toEqual([...TOUCHES_DISK].sort());
    const loaded = files.filter((path) =>
      /(?:import|require)\(\s*'(?:node:)?fs/.test(readFileSync(join(src, path), 'utf8')),
    );
    expect(loaded).toEqual([]);
  });

  it('makes nodes of what somebody has written in one place', () => {
    const parses = files.filter((path) =>
      /import [^;]*\b(?:parse|parseDocument|parseAllDocuments|Composer)\b[^;]* from 'yaml'/.test(
        readFileSync(join(src, path), 'utf8'),
      ),
    );
    // All but the last read what we have written ourselves.
    expect(parses.sort()).toEqual([
      'adapt/find-changes.ts',
      'compose/changes/diff-fields.ts',
      'parse/yaml/parse-yaml.ts',
    ]);
  });

  it('has no room that this test does not know', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(files)('%s imports from earlier stages only', (path) => {
    const room = roomOf(path);
    const rooms = importsOf(path)
      .filter((target) => target.startsWith('.'))
      .map((target) => roomOf(relative(src, join(src, dirname(path), target)).replaceAll('\\', '/')))
      .filter((target) => target !== room);
    expect(rooms.filter((target) => !MAY_IMPORT[room]?.includes(target))).toEqual([]);
  });

  it.each(files.filter((path) => !EDGES.includes(roomOf(path))))('%s touches nothing outside', (path) => {
    const outside = importsOf(path).filter(
      (target) => (target.startsWith('node:') && !PURE_BUILTINS.includes(target)) || EDGE_PACKAGES.includes(target),
    );
    expect(outside).toEqual([]);
    const code = readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(GLOBALS.exec(code)?.[0]).toBeUndefined();
  });
});
