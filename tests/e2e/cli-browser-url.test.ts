/** A browser that others have started prints the same bytes, is left as it was, and what goes wrong with it is said without its secrets. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN, plainEnv, run } from '../support/cli.ts';
import { type SecondBrowser, startSecondBrowser } from '../support/second-browser.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const ENV = { SOURCE_DATE_EPOCH: '1795305600' };
let second: SecondBrowser;

beforeAll(async () => {
  second = await startSecondBrowser();
});
afterAll(() => second?.end());

it('prints the same bytes as one that is started here, and closes what it has opened', async () => {
  const { path } = makeWorkspace();
  const build = (out: string, ...more: string[]) =>
    run(['build', CURRICULUM, '--out', out, '--only', 'workbook,slides', ...more], { cwd: path, env: ENV });
  expect(build('local').status).toBe(0);
  const before = await second.pages();
  const over = build('over-http', '--browser-url', second.http);
  expect(over).toMatchObject({ status: 0, stdout: '' });
  expect(over.stderr).not.toContain('was started without');
  expect(
    run(['build', CURRICULUM, '--out', 'over-ws', '--only', 'workbook,slides'], {
      cwd: path,
      env: { ...ENV, COURSEWRIGHT_BROWSER_URL: second.ws },
    }).status,
  ).toBe(0);
  const local = snapshot(join(path, 'local'));
  expect(Object.keys(local)).toContain('small-course/workbook.pdf');
  expect(snapshot(join(path, 'over-http'))).toEqual(local);
  expect(snapshot(join(path, 'over-ws'))).toEqual(local);
  expect(await second.pages()).toBe(before);
});

it('builds two shards with it, which merge to the same', () => {
  const { path } = makeWorkspace();
  const asked = [CURRICULUM, '--only', 'workbook'];
  expect(run(['build', ...asked, '--out', 'whole'], { cwd: path, env: ENV }).status).toBe(0);
  for (const part of ['1/2', '2/2']) {
    const out = `part-${part[0]}`;
    const made = run(['build', ...asked, '--shard', part, '--out', out, '--browser-url', second.http], {
      cwd: path,
      env: ENV,
    });
    expect(made.status).toBe(0);
  }
  expect(run(['merge', 'part-1', 'part-2'], { cwd: path }).status).toBe(0);
  expect(snapshot(join(path, 'dist'))).toEqual(snapshot(join(path, 'whole')));
});

it('leaves nothing open in it when the program is killed', async () => {
  const { path } = makeWorkspace();
  const before = await second.pages();
  const child = spawn(process.execPath, [BIN, 'build', CURRICULUM, '--browser-url', second.http], {
    cwd: path,
    env: plainEnv(ENV),
    stdio: 'ignore',
  });
  const isOpen = await until(async () => (await second.pages()) > before);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isOpen).toBe(true);
  expect(await until(async () => (await second.pages()) === before)).toBe(true);
  expect(existsSync(join(path, 'dist', 'small-course'))).toBe(false);
});

it('lays out and is examined there as well', () => {
  const { path } = makeWorkspace();
  const checked = run(['check', CURRICULUM, '--layout', '--browser-url', second.http], { cwd: path });
  expect(checked.status).toBe(0);
  const examined = run(['doctor', '--browser-url', second.http], { cwd: path });
  expect(examined.stdout).toContain(`at ${second.http} answers and prints PDFs`);
  expect(examined.status).toBe(0);
});

it('says which flags it was started without', async () => {
  const bare = await startSecondBrowser([]);
  try {
    const { stdout } = run(['doctor', '--browser-url', bare.http]);
    expect(stdout).toContain('was started without --font-render-hinting=none and --lang=en-US');
    expect(stdout).toContain('was started without --host-resolver-rules');
  } finally {
    bare.end();
  }
});

it('says why there is none, with status 3 and without a secret', async () => {
  const { path } = makeWorkspace();
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    const isTeapot = request.url === '/json/version' && request.headers.authorization === undefined;
    response.writeHead(isTeapot ? 200 : 401).end(isTeapot ? '{"Browser":"none"}' : 'SECRET-BODY');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const closed = await closedPort();
  try {
    const rows: [url: string, says: string][] = [
      [
        `http://127.0.0.1:${closed}`,
        `The browser at http://127.0.0.1:${closed} cannot be reached: the connection is refused.`,
      ],
      [`ws://anna:SECRET@127.0.0.1:${closed}/SECRET?token=SECRET`, `The browser at ws://127.0.0.1:${closed} cannot`],
      [`http://anna:SECRET@127.0.0.1:${port}`, 'it does not let us in (401).'],
      [`ws://anna:SECRET@127.0.0.1:${port}/SECRET`, 'it does not let us in (401).'],
      [`http://127.0.0.1:${port}`, 'what answers there is no browser.'],
      ['SECRET', '--browser-url is no address of a browser.'],
      ['file:///SECRET', '--browser-url is no address of a browser.'],
    ];
    for (const [url, says] of rows) {
      const { status, stdout, stderr } = await runBeside(['build', CURRICULUM, '--browser-url', url], path);
      expect({ url, status, said: stderr.includes(says) ? says : stderr }).toEqual({ url, status: 3, said: says });
      expect(stderr).toContain('`--formats html` needs no browser.');
      expect(`${stdout}${stderr}`).not.toMatch(/SECRET|anna|token/);
    }
    expect(asked.filter((one) => one === `Basic ${Buffer.from('anna:SECRET').toString('base64')}`).length).toBe(2);
    expect(existsSync(join(path, 'dist'))).toBe(false);
  } finally {
    server.close();
  }
  const both = run(['build', CURRICULUM, '--browser', '/bin/true', '--browser-url', second.http], { cwd: path });
  expect(both.status).toBe(2);
});

/** Runs while this process answers. */
async function runBeside(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: plainEnv(ENV) });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}

/** A port that nobody listens at. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return true;
    await setTimeout(50);
  }
  return false;
}
