/** A browser elsewhere that is lost, hangs, or is another one the next time; and a page in it that wants to go out. */
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectBrowser } from '../../src/host/browser/connect.ts';
import { openBrowser } from '../../src/host/browser/print.ts';
import { readAddress } from '../../src/host/browser/remote-socket.ts';
import { type SecondBrowser, startSecondBrowser } from '../support/second-browser.ts';

let second: SecondBrowser;
beforeAll(async () => {
  second = await startSecondBrowser([]);
});
afterAll(() => second?.end());

const page = (inHead = '', inBody = '<p>Text</p>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${inHead}</head><body>${inBody}</body></html>`;
const PDF = /^%PDF-/;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Something between us and the browser: it may change what the browser says in its n-th conversation, and break one off. */
async function between(change: (answer: Buffer, conversation: number) => Buffer | undefined) {
  const sockets = new Set<Socket>();
  let conversations = 0;
  const server = createServer((near) => {
    const far = dial(second.port, '127.0.0.1');
    let number = 0;
    sockets.add(near).add(far);
    near.on('data', (chunk) => {
      if (chunk.includes('GET /devtools/')) number = ++conversations;
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      const changed = number === 0 ? chunk : change(chunk, number);
      if (changed) near.write(changed);
      else near.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close, count: () => conversations };
}

const open = (browserUrl: string, limit?: number) =>
  openBrowser({ browserUrl, env: {}, say: () => {}, ...(limit && { limit }) });

it('takes it a second time when the connection is lost while it prints', async () => {
  let isCut = false;
  const way = await between((answer, number) => (number === 1 && isCut ? undefined : answer));
  const browser = await open(way.url);
  try {
    isCut = true;
    expect(text(await browser.print(page(), 'workbook.pdf'))).toMatch(PDF);
    expect(way.count()).toBe(2);
  } finally {
    await browser.close();
    way.close();
  }
});

it('gives up when it is lost twice, and names document and place', async () => {
  let isCut = false;
  const isPrint = (answer: Buffer): boolean => answer.includes('sessionId');
  const way = await between((answer) => (isCut && isPrint(answer) ? undefined : answer));
  const browser = await open(way.url);
  try {
    isCut = true;
    await expect(browser.print(page(), 'workbook.pdf')).rejects.toThrow(
      /^The browser at http:\/\/127\.0\.0\.1:\d+ was lost twice while printing workbook\.pdf: /,
    );
    expect(way.count()).toBe(2);
  } finally {
    await browser.close();
    way.close();
  }
});

it('does not print one build with two versions', async () => {
  let isCut = false;
  const way = await between((answer, number) => {
    if (number === 1) return isCut ? undefined : answer;
    return Buffer.from(answer.toString('latin1').replace(/Chrome\/\d/, 'Chrome/9'), 'latin1');
  });
  const browser = await open(way.url);
  try {
    isCut = true;
    await expect(browser.print(page(), 'workbook.pdf')).rejects.toThrow(
      / is Chromium 9[\d.]*.* now, and was Chromium /,
    );
  } finally {
    await browser.close();
    way.close();
  }
});

it('does not take what is no Chromium', async () => {
  const way = await between((answer) =>
    Buffer.from(
      answer.toString('latin1').replaceAll('HeadlessChrome/', 'HeadlessOthers/').replaceAll('"Chrome/', '"Others/'),
      'latin1',
    ),
  );
  await expect(open(way.url)).rejects.toThrow(/ is no Chrome or Chromium\.$/);
  way.close();
});

it('lets nothing out of a page, though the browser was started with its network open', async () => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const here = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const browser = await open(second.http);
  try {
    const head = `<link rel="preconnect" href="${here}"><link rel="stylesheet" href="${here}/a.css"><meta http-equiv="refresh" content="0;url=${here}/b">`;
    const body = `<img src="${here}/c.png"><iframe src="${here}/d"></iframe><iframe src="file:///etc/passwd"></iframe>`;
    const printed = await browser.print(page(head, body), 'workbook.pdf').catch((error: Error) => error);
    if (printed instanceof Uint8Array) expect(text(printed)).toMatch(PDF);
    await browser.audit(page(head, body), 'workbook.html', false).catch(() => {});
    expect(connections).toBe(0);
    // Nor from a page that nobody watches over.
    const address = readAddress({ browserUrl: second.http }, {});
    if (!address) throw new Error('There is an address.');
    const session = await connectBrowser(address, () => {});
    const bare = await session.context.newPage();
    await expect(bare.goto(here)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
    await session.end();
    expect(connections).toBe(0);
  } finally {
    await browser.close();
    listener.close();
  }
});

it('gives up a document when it hangs, and says so', async () => {
  const hanging = await startSecondBrowser();
  const browser = await openBrowser({ browserUrl: hanging.http, env: {}, say: () => {}, limit: 2000 });
  try {
    hanging.signal('SIGSTOP');
    await expect(browser.print(page(), 'workbook.pdf')).rejects.toThrow(
      'Printing workbook.pdf took longer than 2 seconds and was given up.',
    );
  } finally {
    await browser.close();
    hanging.end();
  }
});
