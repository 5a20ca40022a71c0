/**
 * A checkout full of names, addresses, code and secrets is checked and built for real: no file outside is opened, nobody is connected to,
 * nothing of it is run, and no secret stands anywhere.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BIN, run } from '../support/cli.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { snapshot } from '../support/workspace.ts';
import { carelessPath, plantCode, SECRET, SECRET_ENV } from './support/trace/hostile-checkout.ts';
import { CONNECTED, canCutOff, canTrace, UNTRACED } from './support/trace/may-watch.ts';
import { layNamed } from './support/trace/named-curriculum.ts';
import { programsRun, strangers } from './support/trace/rooms.ts';
import { runTraced } from './support/trace/run-traced.ts';
import { strangeSockets } from './support/trace/sockets.ts';
import { CANARY, lay, makeWorld, openBeacon } from './support/trace/world.ts';

/** What a build makes: all of it in the long form. */
const WANTED = isSoak ? [] : ['--only', 'handouts'];

it.skipIf(!canTrace)(`opens, connects, runs and tells nothing that it should not${UNTRACED}`, async () => {
  const world = await makeWorld();
  const { checkout, env, rooms, top } = world;
  const beacon = await openBeacon();
  const named = await layNamed(world, beacon.address);
  const hasRun = plantCode(world, join(checkout, 'curriculum/c'));
  const hostile = { ...env, ...SECRET_ENV, PATH: carelessPath(env.PATH) };
  const runs = [
    ['check', 'curriculum'],
    ['build', 'curriculum', ...WANTED],
    // From where it was kept, and from within the curriculum’s own folder.
    ['build', 'curriculum', ...WANTED],
    ...(isSoak
      ? [
          ['check', 'curriculum', '--layout'],
          ['agenda', 'curriculum'],
          ['doctor'],
          ['pack', 'curriculum', '--out', 'dist/c.tgz'],
        ]
      : []),
  ];
  for (const [index, args] of runs.entries()) {
    const { status, stdout, stderr, trace } = runTraced(args, { cwd: checkout, env: hostile });
    expect(status, stderr).toBe(0);
    expect(strangers(trace, rooms(['curriculum/c'])), args.join(' ')).toEqual([]);
    expect(strangeSockets(trace), args.join(' ')).toEqual([]);
    const isPrinting = index === 1 || args.includes('--layout');
    expect(programsRun(trace).filter((program) => !isBrowsers(program, env))).toEqual([process.execPath]);
    if (isPrinting) expect(programsRun(trace).length).toBeGreaterThan(1);
    else if (args[0] !== 'doctor') expect(programsRun(trace)).toEqual([process.execPath]);
    expect(stdout + stderr).not.toMatch(new RegExp(`${SECRET}|${CANARY}`));
  }
  expect(await beacon.count()).toBe(0);
  expect(hasRun()).toEqual([]);
  const outputs = [join(checkout, 'dist'), join(top, 'cache'), join(top, 'tmp')].map((folder) => snapshot(folder));
  const texts = outputs.flatMap((files) =>
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')] as const),
  );
  expect(texts.some(([name]) => name.endsWith('.pdf'))).toBe(true);
  for (const [name, bytes] of texts) {
    const all = [bytes, ...streamsOf(bytes)];
    expect(
      all.some((part) => part.includes(SECRET) || part.includes(CANARY)),
      name,
    ).toBe(false);
    // A text in a PDF is not written in letters; a picture or a file in it would be.
    expect(part64(bytes), name).toBe(false);
  }
  console.log(`${named.kept} of ${named.all} names stood in documents, the others were refused`);
});

/** True for the browser that was found, and, where that is a script, for what it calls, which the system has. */
const isBrowsers = (program: string, env: Readonly<Record<string, string>>): boolean =>
  program !== process.execPath &&
  (program === env.COURSEWRIGHT_BROWSER || /^\/(?:usr|opt|bin|lib|snap|proc\/self\/exe)\b/.test(program));

/** True if a file holds one that lies outside, as it is written in a page. */
const part64 = (bytes: Buffer): boolean => {
  const canary = [0, 1, 2].map((shift) =>
    Buffer.from(`${'.'.repeat(shift)}${CANARY}`)
      .toString('base64')
      .slice(4, -4),
  );
  return canary.some((text) => bytes.includes(text));
};

/** What is compressed in a PDF. */
function streamsOf(pdf: Buffer): Buffer[] {
  if (pdf.subarray(0, 5).toString() !== '%PDF-') return [];
  const parts: Buffer[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + (pdf[at + 6] === 13 ? 8 : 7)), { finishFlush: 2 }));
    } catch {
      // Not compressed, or the end of one.
    }
  }
  return parts;
}

it('gives no secret to the browser, and none to whoever reads why it failed', async () => {
  const { checkout, env, top } = await makeWorld();
  cpSync('tests/fixtures/base', join(checkout, 'curriculum/c'), { recursive: true });
  lay(top, 'browser', `#!/bin/sh\nenv > '${top}/environment'\nexit 1\n`);
  chmodSync(join(top, 'browser'), 0o755);
  const hostile = { ...env, ...SECRET_ENV };
  const failures: [status: number, args: string[], more?: Record<string, string>][] = [
    [3, ['build', 'curriculum', '--only', 'forms', '--browser', join(top, 'browser')]],
    [3, ['build', 'curriculum', '--out', '/proc/nothing/here']],
    [2, ['build', 'curriculum', '--agenda', 'nothing']],
    [2, ['build', 'nothing']],
    [2, ['--nothing']],
    [70, ['check', 'curriculum'], { NODE_OPTIONS: `--import=${join(top, 'fault.mjs')}`, COURSEWRIGHT_DEBUG: '1' }],
  ];
  lay(
    top,
    'fault.mjs',
    `import fs from 'node:fs';\nimport { syncBuiltinESMExports } from 'node:module';\nfs.readdirSync = () => { throw new TypeError('planted'); };\nsyncBuiltinESMExports();\n`,
  );
  for (const [status, args, more] of failures) {
    const result = run(args, { cwd: checkout, env: { ...hostile, ...more } });
    expect(result, args.join(' ')).toMatchObject({ status });
    expect(result.stdout + result.stderr, args.join(' ')).not.toContain(SECRET);
  }
  const given = readFileSync(join(top, 'environment'), 'utf8');
  expect(given).toContain('PATH=');
  expect(given).not.toContain(SECRET);
});

it.skipIf(!canCutOff)(`builds the same bytes where there is no network at all${CONNECTED}`, async () => {
  const world = await makeWorld();
  const { checkout, env } = world;
  await layNamed(world, 'http://127.0.0.1:9');
  const build = (out: string, around: readonly string[]) => {
    const [program = '', ...args] = [...around, process.execPath, BIN, 'build', 'curriculum', ...WANTED, '--out', out];
    const { status, stderr } = spawnSync(program, args, {
      cwd: checkout,
      env: { ...env, COURSEWRIGHT_CACHE: 'off' },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return snapshot(join(checkout, out));
  };
  const connected = build('dist/one', []);
  expect(Object.keys(connected).length).toBeGreaterThan(rounds(3, 8));
  expect(build('dist/two', ['unshare', '-rn'])).toEqual(connected);
});
