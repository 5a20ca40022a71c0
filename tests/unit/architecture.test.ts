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
  scaffold: ['model', 'schemas'],
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

describe('the architecture', () => {
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
