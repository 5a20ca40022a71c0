/** Whatever a link, a key, a manifest or a package calls a file: it is one below the folder, or none. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { pathFault } from '../../../../src/archive/path-fault.ts';
import { readTarget, relativePath } from '../../../../src/check/link-target.ts';
import { EnvironmentFailure } from '../../../../src/diagnostics/environment-failure.ts';
import { findInside, readInside } from '../../../../src/host/read/read-inside.ts';
import { isWanted } from '../../../../src/load/limits.ts';
import { resolvePath } from '../../../../src/resolve/resolve-path.ts';
import type { Target } from '../fuzz.ts';
import type { Input } from '../input.ts';
import { must } from '../judge.ts';

const WITHIN: readonly string[] = [
  'a.md',
  'modules/values/module.md',
  'modules/values/images/line.png',
  'dist/manifest.json',
  'ä/%2e.txt',
];
const SECRET = 'what nobody may read';
/** Folders of files from which something is named. */
const FROM = ['', 'modules/values', 'modules/values/handouts', 'pages', 'theme'];

/** A folder with files and links that lead out of it, beside a file that is nobody’s business. */
function makeRoot(): string {
  const work = mkdtempSync(join(tmpdir(), 'coursewright-paths-'));
  const root = join(work, 'root');
  for (const path of WITHIN) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
  writeFileSync(join(work, 'secret.txt'), SECRET);
  mkdirSync(join(work, 'root-evil'));
  writeFileSync(join(work, 'root-evil', 'a.md'), SECRET);
  symlinkSync(join(work, 'secret.txt'), join(root, 'link.md'));
  symlinkSync('..', join(root, 'modules', 'up'));
  symlinkSync(work, join(root, 'out'));
  return root;
}

let root: string | undefined;

function judgeResolved(from: string, link: string): void {
  const path = resolvePath(from, link);
  if (path === undefined) return;
  const told = `${JSON.stringify(link)} from “${from}” becomes ${JSON.stringify(path)}`;
  must(
    path !== '' && !path.split('/').some((part) => part === '' || part === '.' || part === '..'),
    `No plain path: ${told}`,
  );
  must(!/[\\\0]/.test(path), `No path of ours: ${told}`);
  must(posix.resolve('/root', path) === `/root/${path}`, `Leads out: ${told}`);
  // A colon within a name is another matter there: no such file is ever listed.
  if (!path.includes(':'))
    must(win32.resolve('C:\\root', path).startsWith('C:\\root\\'), `Leads out on Windows: ${told}`);
}

function judgeLink(from: string, url: string): void {
  const target = readTarget(from, url);
  if (target.kind !== 'file') return;
  const told = `${JSON.stringify(url)} in “${from}” becomes ${JSON.stringify(target)}`;
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? '' : decodeURIComponent(url.slice(hash + 1));
  must((target.anchor ?? '') === anchor, `Another place in the file: ${told}`);
  must(
    target.path ===
      (/^[?#]/.test(url) ? from : resolvePath(posix.dirname(from) === '.' ? '' : posix.dirname(from), url)),
    `Another file: ${told}`,
  );
  const back = relativePath(from, target.path);
  if (!/[%?#:]/.test(back) && back !== '')
    must(
      resolvePath(posix.dirname(from) === '.' ? '' : posix.dirname(from), back) === target.path,
      `No way back: ${told}, ${back}`,
    );
}

function judgeRead(path: string): void {
  root ??= makeRoot();
  const tell = (): string => JSON.stringify(path);
  try {
    for (const found of [findInside(root, path, 1000), readInside(root, path, 1000)]) {
      if (found === undefined || typeof found === 'string') continue;
      must(WITHIN.includes(path), `Read what has another name: ${tell()}`);
      must(Buffer.from(found).toString() === path, `Read another file: ${tell()}`);
    }
    if (WITHIN.includes(path)) must(typeof findInside(root, path, 1000) !== 'string', `Not found: ${tell()}`);
  } catch (error) {
    // A name that is too long, and the like: a sentence, and no file.
    if (!(error instanceof EnvironmentFailure)) throw error;
  }
}

function judgePackable(path: string): void {
  if (pathFault(path) !== undefined) return;
  must(!isWanted(path, 0) || posix.normalize(path) === path, `Not as it is written: ${JSON.stringify(path)}`);
  must(win32.resolve('C:\\root', path).startsWith('C:\\root\\'), `Leads out on Windows: ${JSON.stringify(path)}`);
}

function judge({ path = '' }: Input): void {
  for (const from of FROM) judgeResolved(from, path);
  for (const from of ['modules/values/module.md', 'pages/a.md', 'curriculum.yaml']) judgeLink(from, path);
  judgeRead(path);
  judgePackable(path);
}

const SEEDS: readonly string[] = [
  ...WITHIN,
  ...[
    '.',
    '..',
    './a.md',
    '../secret.txt',
    'out/secret.txt',
    'link.md',
    'modules/up/a.md',
    '../root-evil/a.md',
    '/etc/passwd',
    '//a/b',
    'modules/../a.md',
    'modules//values/module.md',
  ],
  ...[
    '%2e%2e/secret.txt',
    '%252e%252e/a',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    '..\\secret.txt',
    'C:\\x',
    'c:/x',
    'C:x',
    '\\\\?\\C:\\x',
    'file:///etc/passwd',
    'FILE:x',
    '~/x',
    '/proc/self/environ',
    'a.md%00.png',
    'a.md\u0000',
    'a.md?x#y',
    'a%23b.md#c',
    '#a',
    '?a',
    '',
    'con',
    'nul.md',
    'a.md.',
    'a.md ',
    'a:b',
    '．．/a',
    '‥/a',
    '%c0%ae%c0%ae/a',
    'A.MD',
    'https://a.b/c',
    'mailto:a@b.c',
    'tel:1',
  ],
];

export const paths: Target = {
  name: 'paths',
  seeds: () => SEEDS.map((path) => ({ name: path, input: { path } })),
  quick: judge,
  full: judge,
};
