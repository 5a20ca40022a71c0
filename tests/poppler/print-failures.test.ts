import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { makeFolder } from '../host/support/folder.ts';
import { page } from '../host/support/page.ts';
import { pdfInfo } from '../host/support/poppler.ts';
import { BrowserProcesses, until } from '../host/support/processes.ts';

/** Renders for longer than anybody waits: 10^8 copies of a shape, in less than 1 KB. */
const bomb = Array.from({ length: 8 }, (_, level) => {
  const of = level === 0 ? '<rect width="9" height="9"/>' : `<use href="#u${level - 1}"/>`.repeat(10);
  return `<g id="u${level}">${of}</g>`;
}).join('');
const ENDLESS = page(`<svg><defs>${bomb}</defs>${'<use href="#u7"/>'.repeat(10)}</svg>`);
const SHORT = page('<h1>Short</h1>');
/** Prints for a second or two. */
const LONG = page('<p>Many words here.</p>'.repeat(8000));

const pause = (milliseconds: number): Promise<void> => new Promise((ready) => setTimeout(ready, milliseconds));

/** Temporary files of the test alone, so that it can see what stays behind. */
let temporary: string;
let processes: BrowserProcesses;
beforeEach(() => {
  temporary = makeFolder();
  processes = new BrowserProcesses(temporary);
  vi.stubEnv('TMPDIR', temporary);
  return () => vi.unstubAllEnvs();
});

/** A killed process takes a moment to give its memory back. */
const nothingIsLeft = (): Promise<void> => vi.waitFor(() => expect(leftBehind()).toEqual([]), 2000);

const leftBehind = (): string[] => [
  ...readdirSync(temporary).filter((name) => name.startsWith('coursewright')),
  ...processes.list().map(({ command }) => command),
];

async function use(work: (browser: PrintBrowser) => Promise<void>, limit?: number): Promise<void> {
  const browser = await openBrowser({ env: process.env, say: () => {}, limit });
  try {
    expect(processes.groups()).toHaveLength(1);
    await work(browser);
  } finally {
    await browser.close();
  }
  await nothingIsLeft();
}

describe('a browser that fails', { timeout: 60_000 }, () => {
  it('leaves nothing behind after an ordinary print', () =>
    use(async (browser) => void (await browser.print(SHORT, 'a.pdf'))));

  it('is given up when a document asks for endless work, and the next print works', () =>
    use(async (browser) => {
      await browser.print(SHORT, 'a.pdf');
      const started = Date.now();
      await expect(browser.print(ENDLESS, 'endless.pdf')).rejects.toMatchObject({
        name: 'PrintTimeout',
        message: 'Printing endless.pdf took longer than 2 seconds and was given up.',
      });
      expect(Date.now() - started).toBeLessThan(40_000);
      await nothingIsLeft();
      expect(pdfInfo(await browser.print(SHORT, 'b.pdf')).Pages).toBe('1');
    }, 2000));

  it('is replaced once when it stands still', () =>
    use(async (browser) => {
      const before = processes.groups();
      processes.signal('SIGSTOP');
      expect(pdfInfo(await browser.print(SHORT, 'a.pdf')).Pages).toBe('1');
      expect(processes.groups()).toHaveLength(1);
      expect(processes.groups()).not.toEqual(before);
    }, 2000));

  it('is given up when it stands still twice', () =>
    use(async (browser) => {
      const printing = browser.print(ENDLESS, 'a.pdf').catch((error) => error);
      for (let times = 0, stopped = 0; times < 2; times++) {
        stopped = await until(() => processes.groups().find((group) => group !== stopped));
        processes.signal('SIGSTOP');
      }
      expect(await printing).toMatchObject({ name: 'PrintTimeout' });
      await nothingIsLeft();
    }, 2000));

  it('is replaced once when it is killed while it prints', () =>
    use(async (browser) => {
      const before = processes.groups();
      const printing = browser.print(LONG, 'long.pdf');
      await pause(400);
      processes.signal('SIGKILL');
      expect(Number(pdfInfo(await printing).Pages)).toBeGreaterThan(100);
      expect(processes.groups()).toHaveLength(1);
      expect(processes.groups()).not.toEqual(before);
    }));

  it('is replaced once when only its renderers die', () =>
    use(async (browser) => {
      const before = processes.groups();
      const printing = browser.print(LONG, 'long.pdf');
      await pause(400);
      expect(processes.signal('SIGKILL', 'renderer')).toBeGreaterThan(0);
      expect(Number(pdfInfo(await printing).Pages)).toBeGreaterThan(100);
      expect(processes.groups()).not.toEqual(before);
    }));

  it('fails by name when it dies twice, though only its renderers do', () =>
    use(async (browser) => {
      const printing = browser.print(ENDLESS, 'a.pdf').catch((error) => error);
      let killed = 0;
      for (let deaths = 0; deaths < 2; deaths++) {
        killed = await until(() => processes.list('renderer').find(({ group }) => group !== killed)?.group);
        await pause(500);
        processes.signal('SIGKILL', 'renderer');
      }
      expect(await printing).toMatchObject({
        name: 'BrowserCrash',
        message: 'The browser crashed twice while printing a.pdf.',
      });
    }));

  it('does not start again after it was closed', async () => {
    const browser = await openBrowser({ env: process.env, say: () => {} });
    const printing = browser.print(ENDLESS, 'endless.pdf').catch((error) => error.name);
    await pause(400);
    processes.list();
    await browser.close();
    expect(await printing).toBe('BrowserCrash');
    await nothingIsLeft();
  });

  it('does not start for those who waited for their turn when it was closed', async () => {
    const browser = await openBrowser({ env: process.env, say: () => {} });
    const printing = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((label) =>
      browser.print(LONG, label).catch((error) => error.name),
    );
    await pause(200);
    processes.list();
    await browser.close();
    expect(await Promise.all(printing)).toEqual(expect.arrayContaining(['BrowserClosed']));
    await nothingIsLeft();
  });
});

describe('a browser that cannot start', () => {
  const open = (browser: string) => openBrowser({ browser, env: process.env, say: () => {} });

  it.each([
    ['is no browser', '#!/bin/sh\nexit 0\n'],
    ['is no program of this system', 'only text'],
  ])('is named if it %s', async (_, content) => {
    const path = join(makeFolder(), 'browser');
    writeFileSync(path, content);
    chmodSync(path, 0o755);
    const failure = await open(path).catch((error) => error);
    expect(failure).toBeInstanceOf(EnvironmentFailure);
    expect(failure.message).toBe(`The browser ${path} does not start.`);
    await nothingIsLeft();
  });

  it('is passed over for one that starts, unless it was asked for', async () => {
    const folder = makeFolder({ 'chrome-headless-shell': '#!/bin/sh\nexit 1\n' });
    chmodSync(join(folder, 'chrome-headless-shell'), 0o755);
    const browser = await openBrowser({
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      say: () => {},
    });
    await browser.close();
    expect(browser.name).toMatch(/^Chromium [\d.]+/);
  });

  it('cannot take a document of more than 90 MB, and says so', () =>
    use(async (browser) => {
      await expect(browser.print(page('x'.repeat(91_000_000)), 'huge.pdf')).rejects.toMatchObject({
        message: 'huge.pdf cannot be printed: with its images it has 92 MB, and a browser takes 90 MB.',
      });
    }));
});
