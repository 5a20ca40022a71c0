/** Names of files that lie outside, in every place where content can name one: by system calls, nothing there is opened or looked at. */
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rounds } from '../support/rounds.ts';
import { canTrace, UNTRACED } from './support/trace/may-watch.ts';
import { adaptFrom, MARK, nameEverywhere } from './support/trace/naming-places.ts';
import { programsRun, strangers } from './support/trace/rooms.ts';
import { runTraced } from './support/trace/run-traced.ts';
import { strangeSockets } from './support/trace/sockets.ts';
import { spellings } from './support/trace/spellings.ts';
import { CANARY, lay, layLinks, makeWorld, openBeacon } from './support/trace/world.ts';

it('has more than two hundred spellings', () => {
  const all = spellings({ folder: '/x/outside', curriculum: '/x/y/z', beacon: 'http://127.0.0.1:9' }, '.md');
  expect(all.length).toBeGreaterThan(200);
});

it.skipIf(!canTrace)(`tells what is opened, looked at, changed, connected and run outside${UNTRACED}`, async () => {
  const { checkout, outside, top, env, rooms } = await makeWorld();
  const beacon = await openBeacon();
  cpSync('tests/fixtures/base', join(checkout, 'curriculum/base'), { recursive: true });
  layLinks(join(checkout, 'curriculum/base'), outside);
  lay(
    top,
    'planted.mjs',
    `import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
readFileSync('${outside}/secret.md');
readFileSync('/proc/self/environ');
statSync('${outside}/secret.png');
readFileSync('${checkout}/curriculum/base/links/chain.png');
statSync('${checkout}/curriculum/base/links/folder/secret.css');
try { readFileSync('${outside}/nothing'); } catch {}
writeFileSync('${outside}/new', '');
mkdirSync('${checkout}/curriculum/base/new', { recursive: true });
execFileSync('/bin/true');
await new Promise((done) => { const socket = connect(${beacon.port}, '127.0.0.1', () => socket.destroy()).on('close', done); });
`,
  );
  const { status, stderr, trace } = runTraced(['check', 'curriculum'], {
    cwd: checkout,
    env,
    node: ['--import', join(top, 'planted.mjs')],
  });
  // The links are errors.
  expect(status, stderr).toBe(1);
  expect(strangers(trace, rooms(['curriculum/base'], { given: [join(top, 'planted.mjs')] }))).toEqual([
    `mkdir ${checkout}/curriculum/base/new`,
    expect.stringMatching(/^openat \/proc\/\d+\/environ$/),
    `openat ${outside}/new`,
    `openat ${outside}/nothing`,
    `openat ${outside}/secret.md`,
    `openat ${outside}/secret.png`,
    `statx ${checkout}/curriculum/base/links/folder/secret.css`,
    `statx ${outside}/secret.png`,
  ]);
  expect(strangeSockets(trace).join('\n')).toMatch(/^socket\(AF_INET, .*\nconnect\(.*127\.0\.0\.1/);
  expect(programsRun(trace)).toContain('/bin/true');
  expect(await beacon.count()).toBeGreaterThan(0);
});

it.skipIf(!canTrace)(`tells what a browser opens, changes and calls outside${UNTRACED}`, async () => {
  const { checkout, outside, top, env, rooms } = await makeWorld();
  const beacon = await openBeacon();
  cpSync('tests/fixtures/base', join(checkout, 'curriculum/base'), { recursive: true });
  const call = `const socket = require('net').connect(${beacon.port}, '127.0.0.1', () => socket.destroy())`;
  lay(
    top,
    'programs/browser',
    `#!/bin/sh
cat '${outside}/secret.md' /etc/passwd "/proc/$PPID/environ" > '${outside}/copy'
'${process.execPath}' -e "${call}"
exit 1
`,
  );
  chmodSync(join(top, 'programs/browser'), 0o755);
  const args = ['build', 'curriculum', '--only', 'forms', '--browser', join(top, 'programs/browser')];
  const { status, trace } = runTraced(args, { cwd: checkout, env });
  expect(status).toBe(3);
  const world = rooms(['curriculum/base'], { browser: join(top, 'programs') });
  expect(strangers(trace, world)).toEqual(
    expect.arrayContaining([
      'openat /etc/passwd',
      expect.stringMatching(/^openat \/proc\/\d+\/environ$/),
      `openat ${outside}/copy`,
      `openat ${outside}/secret.md`,
    ]),
  );
  expect(strangeSockets(trace).join('\n')).toMatch(/^connect\(.*127\.0\.0\.1/m);
});

it.skipIf(!canTrace)(`opens nothing outside, however it is written, wherever it stands${UNTRACED}`, async () => {
  const { checkout, outside, env, rooms, top } = await makeWorld();
  const beacon = await openBeacon();
  const curricula = join(checkout, 'curriculum');
  cpSync('tests/fixtures/base', join(curricula, 'base'), { recursive: true });
  const sources = ['curriculum/base'];
  const all = ['.md', '.png'].flatMap((ending) =>
    spellings({ folder: outside, curriculum: join(curricula, 'c0'), beacon: beacon.address }, ending),
  );
  const names = [...new Set(all)].filter((_, index) => index % rounds(41, 1) === 0);
  for (const [index, name] of names.entries()) {
    nameEverywhere(join(curricula, `c${index}`), name);
    layLinks(join(curricula, `c${index}`), outside);
    adaptFrom(join(curricula, `b${index}`), join(curricula, `d${index}`), name, '../base');
    sources.push(`curriculum/c${index}`, `curriculum/b${index}`, `curriculum/d${index}`);
  }
  const places = new Map<string, Set<string>>();
  for (const args of [['check'], ['build', '--formats', 'html']]) {
    const run = runTraced([...args, 'curriculum', '--format', 'json'], { cwd: checkout, env });
    expect(run.status, run.stderr).toBe(1);
    // A base may be any folder below the working directory.
    expect(strangers(run.trace, rooms(sources, { looked: [checkout] }))).toEqual([]);
    expect(strangeSockets(run.trace)).toEqual([]);
    expect(programsRun(run.trace)).toEqual([process.execPath]);
    expect(run.stdout + run.stderr).not.toContain(CANARY);
    // Paths of this machine stand only where somebody has written them.
    expect(JSON.stringify(JSON.parse(run.stdout).diagnostics.map(({ file }: { file: string }) => file))).not.toContain(
      top,
    );
    const texts = new Map<string, string[]>();
    for (const { file, line } of JSON.parse(run.stdout).diagnostics as { file: string; line: number }[]) {
      if (file.includes('/links/')) continue;
      const lines = texts.get(file) ?? readFileSync(join(checkout, file), 'utf8').split('\n');
      texts.set(file, lines);
      const [, place] = MARK.exec(lines[line - 1] ?? '') ?? [];
      if (place) places.set(place, (places.get(place) ?? new Set()).add(file.split('/')[1] ?? ''));
    }
  }
  expect(await beacon.count()).toBe(0);
  const judged = [...places].map(([place, files]) => `${place} ${files.size}`).sort();
  console.log(`${names.length} names; places where one was refused, and how many: ${judged.join(', ')}`);
  // Every place where a name means a file has been reached with nearly every name.
  for (const place of REFUSED) expect(places.get(place)?.size, place).toBeGreaterThan(names.length * 0.8);
});

/** Where a name that leads nowhere is an error. */
const REFUSED = [
  ...[
    'agenda',
    'bare-image',
    'base',
    'change',
    'cover',
    'entry',
    'font',
    'html-image',
    'image',
    'import',
    'item',
    'layout',
  ],
  ...['license-text', 'link', 'logo', 'module', 'page', 'quotation', 'remove', 'replace', 'style'],
];
