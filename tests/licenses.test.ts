import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const NOTICES = join(root, 'THIRD-PARTY-NOTICES.md');

/** Licenses that let Coursewright be given away with the package in it. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Python-2.0',
  // File by file: it asks nothing of those whose own files it is not in. We change none of its files.
  'MPL-2.0',
  // A list of ids; it asks for credit, which the notices give.
  'CC-BY-3.0',
];

/** Of licenses that want it with every copy. */
const ADDRESSES = new Map([['CC-BY-3.0', ' (https://creativecommons.org/licenses/by/3.0/legalcode)']]);

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author: string | undefined;
  readonly folder: string;
}

function readPackage(folder: string): Package {
  const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return { name, version, license, author: typeof author === 'string' ? author : author?.name, folder };
}

/** The packages whose code is in the bundle, by what the bundler says that it read. */
async function bundled(): Promise<Package[]> {
  const external = [...project.scripts['build:program'].matchAll(/--external:(\S+)/g)].map(([, name]) => name);
  const common = { absWorkingDir: root, bundle: true, outdir: 'lib', write: false, metafile: true } as const;
  const program = await build({
    ...common,
    entryPoints: ['src/cli/cli.ts', 'src/cli/build/pdf-worker.ts', 'src/cli/checking/parse-worker.ts'],
    platform: 'node',
    format: 'esm',
    splitting: true,
    external,
  });
  const screen = await build({ ...common, entryPoints: ['src/screen/*.ts'], platform: 'browser' });
  const read = { ...program.metafile.inputs, ...screen.metafile.inputs };
  const folders = Object.keys(read).map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort().map(readPackage);
}

function noticeOf({ name, version, license, author, folder }: Package): string {
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  const text = file
    ? readFileSync(join(root, folder, file), 'utf8').trim()
    : `(The package${author ? `, by ${author},` : ''} states its license as ${license}${ADDRESSES.get(license) ?? ''} and comes without its text.)`;
  return `## ${name} ${version} (${license})\n\n${text.replace(/^/gm, '> ').replace(/ +$/gm, '')}\n`;
}

it('has the notices of every package whose code it carries', async () => {
  const notices = [
    '# Third-party notices',
    '',
    'The bundle in `lib/` carries code of the packages below. This file is generated: `npm run notices` renews it.',
    '',
    ...(await bundled()).map(noticeOf),
  ].join('\n');
  if (process.env.RENEW_NOTICES) writeFileSync(NOTICES, notices);
  expect(existsSync(NOTICES) && readFileSync(NOTICES, 'utf8'), 'npm run notices').toBe(notices);
});

it('rests on packages with licenses that allow it', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entries = Object.entries<{ license?: string; dev?: boolean }>(lock.packages).filter(
    ([path, entry]) => path !== '' && !entry.dev,
  );
  expect(entries.length).toBeGreaterThan(50);
  const other = entries.filter(
    ([, { license }]) =>
      !license
        ?.replace(/[()]/g, '')
        .split(/ OR | AND /)
        .every((id) => ALLOWED.includes(id)),
  );
  expect(other.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
