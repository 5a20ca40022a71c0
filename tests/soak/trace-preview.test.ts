/** A preview of hostile content, asked for every spelling of a path: by system calls, it opens nothing outside and answers this machine alone. */
import { appendFileSync, cpSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../support/preview.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { canTrace, UNTRACED } from './support/trace/may-watch.ts';
import { layNamed } from './support/trace/named-curriculum.ts';
import { nameEverywhere } from './support/trace/naming-places.ts';
import { strangers } from './support/trace/rooms.ts';
import { startTraced } from './support/trace/run-traced.ts';
import { strangeSockets } from './support/trace/sockets.ts';
import { spellings } from './support/trace/spellings.ts';
import { CANARY, layLinks, makeWorld, openBeacon } from './support/trace/world.ts';

/** Sends bytes as they are, which no program for the web would; gives all of the answer. Who hangs up early gets no PDF. */
const ask = (port: number, line: string, headers = ''): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(answer));
    socket.write(`${line} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${headers}\r\n`);
  });

/** The watcher asks of each link where it leads to, and what is there; nothing of it is opened. These are the targets of `layLinks`. */
const isAskedOfLinks = (call: string, outside: string): boolean =>
  /^(?:readlink|statx) \/(?:dev\/(?:stdin|zero)|proc\/\d+(?:\/environ|\/fd(?:\/0)?)?|var|(?:var\/)?run(?:\/docker\.sock)?)$/.test(
    call,
  ) || [`readlink ${outside}`, `statx ${outside}`].some((way) => call === way || call.startsWith(`${way}/`));

it.skipIf(!canTrace)(`opens nothing outside, whatever is asked for and whatever is saved${UNTRACED}`, async () => {
  const world = await makeWorld();
  const { checkout, outside, env, rooms } = world;
  const beacon = await openBeacon();
  await layNamed(world, beacon.address);
  const curricula = join(checkout, 'curriculum');
  cpSync('tests/fixtures/base', join(curricula, 'd'), { recursive: true });
  const names = spellings({ folder: outside, curriculum: join(curricula, 'c'), beacon: beacon.address }, '.png').filter(
    (_, index) => index % rounds(9, 1) === 0,
  );
  const preview = startTraced(['preview', 'curriculum'], { cwd: checkout, env });
  await until(() => /^http:.*\n/.test(preview.said()[0]));
  const { port: number, pathname: home } = new URL(preview.said()[0].trim());
  const port = Number(number);

  // A page that is looked at.
  const page = (): Promise<string> => ask(port, `GET ${home}view/c/two-days/workbook.html`);
  await until(async () => (await page()).includes('A Small Course'));
  let asked = 0;
  const given: string[] = [];
  for (const name of names) {
    for (const before of [
      '/',
      home,
      `${home}view/`,
      `${home}view/c/two-days/`,
      `${home}made/c/`,
      `${home}pdf/c/two-days/`,
      `${home}events/`,
    ]) {
      for (const path of [before + name, before + encodeURIComponent(name)]) {
        if (/[\r\n\0 ]/.test(path)) continue;
        const method = before.includes('/pdf/') ? 'POST' : 'GET';
        const answer = await ask(port, `${method} ${path}`, `Origin: http://127.0.0.1:${port}\r\n`);
        expect(answer).not.toContain(CANARY);
        asked += 1;
        // A way that leads back to the preview’s own page is no way out.
        const base = `http://127.0.0.1:${port}`;
        const isHome = URL.canParse(path, base) && new URL(path, base).pathname === home;
        if (/^HTTP\/1\.1 200/.test(answer) && method === 'GET' && !isHome) given.push(path);
      }
    }
  }
  // What becomes another text, link or curriculum while it is looked at.
  for (const [index, name] of names.slice(0, rounds(2, 60)).entries()) {
    nameEverywhere(join(curricula, 'd'), name);
    layLinks(join(curricula, index === 0 ? 'd' : `d/x${index}`), outside);
    appendFileSync(join(curricula, 'c/modules/welcome/module.md'), `\nRound ${index} of it.\n`);
    await until(async () => (await page()).includes(`Round ${index} of it.`));
  }
  if (isSoak) {
    const made = await ask(port, `POST ${home}pdf/c/two-days/workbook.pdf`, `Origin: http://127.0.0.1:${port}\r\n`);
    expect(made).toMatch(/^HTTP\/1\.1 200/);
  }
  const { status, stdout, stderr, trace } = await preview.end();
  expect(status, stderr).toBe(143);
  expect(stdout + stderr).not.toContain(CANARY);
  // All of the folder that the person has named is watched.
  const found = strangers(trace, rooms(['curriculum/c', 'curriculum/d'], { looked: [curricula] }));
  expect(found.filter((call) => !isAskedOfLinks(call, outside))).toEqual([]);
  expect(strangeSockets(trace, { isPreview: true })).toEqual([]);
  // It was listening, on one socket.
  expect(trace.calls.filter(({ name }) => name === 'listen')).toHaveLength(1);
  expect(await beacon.count()).toBe(0);
  expect(given).toEqual([]);
  console.log(`${asked} requests for ${names.length} spellings`);
});
