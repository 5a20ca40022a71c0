/** A checkout with a curriculum, and all around it files that nobody may read. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { findBrowsers } from '../../../../src/host/browser/find.ts';
import { unpackBrowser } from '../../../../src/host/browser/packaged.ts';
import { sampleFont } from '../../../support/sample-theme.ts';
import type { World } from './rooms.ts';

/** Stands in every file outside. */
export const CANARY = 'CANARY-zq-8e1f';

export interface TestWorld {
  /** Everything lies in it. */
  readonly top: string;
  /** The working directory. */
  readonly checkout: string;
  readonly outside: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where a run may go that is asked for these curricula, by their folders in the checkout. */
  rooms(sources: readonly string[], more?: Partial<World>): World;
}

/** The bytes of a picture of one point that holds the canary. */
const PICTURE = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.from(CANARY),
]);

const CURRICULUM = `format: 1
id: secret-course
title: ${CANARY}
version: 1.0.0
language: en-US
hours: 1
sections: [{ id: one, title: One, modules: [one] }]
agendas: [one]
license: { id: CC-BY-4.0, holder: ${CANARY} }
`;

/** Files by name that lie outside. */
const SECRETS: Readonly<Record<string, string | Uint8Array>> = {
  'secret.md': `# ${CANARY}\n\n${CANARY}\n`,
  'secret.yaml': `${CANARY}: ${CANARY}\n`,
  'secret.png': PICTURE,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>${CANARY}</text></svg>`,
  'secret.html': `<p>${CANARY}</p>`,
  'secret.css': `p { color: red } /* ${CANARY} */`,
  'secret.woff2': sampleFont(400),
  secret: CANARY,
  'curriculum.yaml': CURRICULUM,
  'caf\u00e9.md': `# ${CANARY}\n`,
  'cafe\u0301.md': `# ${CANARY}\n`,
};

export async function makeWorld(): Promise<TestWorld> {
  const browser = await findProgram();
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'cw-')));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const [checkout, outside, home] = ['checkout', 'outside', 'home'].map((name) => join(top, name)) as [
    string,
    string,
    string,
  ];
  const [cache, temporary] = [join(top, 'cache'), join(top, 'tmp')];
  for (const folder of [join(checkout, 'curriculum'), outside, home, cache, temporary])
    mkdirSync(folder, { recursive: true });
  // Above the curricula, and beside them, wherever a few steps up lead.
  for (const folder of [outside, home, top, checkout, join(checkout, 'curriculum')])
    for (const [name, bytes] of Object.entries(SECRETS)) {
      // A curriculum there would be the one that is checked.
      if (name === 'curriculum.yaml' && folder.startsWith(checkout)) continue;
      writeFileSync(join(folder, name), bytes);
    }
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TMPDIR: temporary,
    COURSEWRIGHT_CACHE: cache,
    SOURCE_DATE_EPOCH: '1795305600',
    ...browser.env,
  };
  return {
    top,
    checkout,
    outside,
    env,
    rooms: (sources, more = {}) => ({
      sources: sources.map((folder) => join(checkout, folder)),
      listed: [join(checkout, 'curriculum')],
      looked: [],
      given: [],
      own: [join(checkout, 'dist'), cache, temporary],
      browser: dirname(browser.path),
      home,
      cwd: checkout,
      ...more,
    }),
  };
}

/** The browser that would be found, and what it needs in the environment. The packaged one is unpacked once, not in every world. */
async function findProgram(): Promise<{ readonly path: string; readonly env: Readonly<Record<string, string>> }> {
  const [candidate] = (await findBrowsers(undefined, process.env)).candidates;
  if (!candidate) throw new Error('There is no browser: coursewright doctor says how to get one.');
  if (candidate.origin === 'installed') return { path: candidate.path, env: {} };
  const { path, env } =
    candidate.origin === 'package'
      ? await unpackBrowser(candidate.path, process.env)
      : { path: candidate.path, env: process.env };
  const named = ['LD_LIBRARY_PATH', 'FONTCONFIG_FILE'].flatMap((name) => (env[name] ? [[name, env[name]]] : []));
  return { path, env: { COURSEWRIGHT_BROWSER: path, ...Object.fromEntries(named) } };
}

/** Lays links of every sort into `links/` of a folder, and what is no regular file. */
export function layLinks(folder: string, outside: string): void {
  const links = join(folder, 'links');
  mkdirSync(links, { recursive: true });
  for (const [name, target] of Object.entries(linkTargets(outside))) symlinkSync(target, join(links, name));
  execFileSync('mkfifo', [join(links, 'pipe.md')]);
}

/** By the names in `LINKS` of spellings. */
const linkTargets = (outside: string): Readonly<Record<string, string>> => ({
  'file.md': join(outside, 'secret.md'),
  'file.png': join(outside, 'secret.png'),
  folder: outside,
  'dangling.md': join(outside, 'nothing.md'),
  'chain.png': 'chain-2.png',
  'chain-2.png': join(outside, 'secret.png'),
  'chain-of-folders': 'folder-2',
  'folder-2': outside,
  'loop.md': 'loop.md',
  up: '../..',
  root: '/',
  'environ.md': '/proc/self/environ',
  'zero.png': '/dev/zero',
  'stdin.md': '/dev/stdin',
  'socket.png': '/var/run/docker.sock',
});

/** A listening socket, and how many have come. */
export async function openBeacon(): Promise<{
  readonly address: string;
  readonly port: number;
  /** Whoever came while this process was busy counts, too. */
  readonly count: () => Promise<number>;
}> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    count: async () => {
      await setTimeout(50);
      return count;
    },
  };
}

/** Makes a path below a folder, with the folders that lead there. */
export function lay(folder: string, path: string, text: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
