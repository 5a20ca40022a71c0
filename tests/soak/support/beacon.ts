import { createServer } from 'node:http';
import { type AddressInfo, createServer as listen } from 'node:net';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';

/** What counts who comes by: a payload that gets out is a connection. */
export interface Beacon {
  /** `http://127.0.0.1:40123`, without anything behind it. */
  readonly address: string;
  readonly count: () => number;
}

export async function openBeacon(): Promise<Beacon> {
  let count = 0;
  const server = listen((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => count };
}

/** A place of the web that shows one page after the other to a browser with scripts switched on. */
export interface Stage {
  /** Shows a page of HTML, and waits until it is loaded. */
  show(html: string): Promise<void>;
  /** What was asked for besides the pages themselves, and every dialog that opened. */
  readonly asked: readonly string[];
}

/** Opens a stage, and shows by the way that the beacon counts: what a page may do freely reaches it, and is not counted any more. */
export async function openStage(page: Page, beacon: Beacon): Promise<Stage> {
  let html = '';
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== home && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const show = async (text: string): Promise<void> => {
    html = text;
    await page.goto(home, { waitUntil: 'load' });
  };
  await show(`<!doctype html><img src="${beacon.address}/hit.png"><script>window.zqHit=1</script>`);
  await expect.poll(beacon.count).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'zqHit' in window)).toBe(true);
  asked.length = 0;
  return { show, asked };
}
