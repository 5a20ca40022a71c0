import { spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { browserProgram } from './browser-program.ts';
import { BIN, plainEnv } from './cli.ts';

/** A preview that runs as a process of its own. */
export interface RunningPreview {
  /** `http://127.0.0.1:40123/<token>/` */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** What it has written to standard error so far. */
  said(): string;
  /** Sends it a signal; gives what it ends with. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `coursewright preview` in a folder, and waits until it has said where it is to be found. */
export async function startPreview(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningPreview> {
  const child = spawn(process.execPath, [BIN, 'preview', ...args], { cwd, env: plainEnv(env) });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  await until(() => {
    if (child.exitCode !== null) throw new Error(`The preview has ended with ${child.exitCode}: ${err}`);
    return out.endsWith('\n');
  });
  const address = out.trim();
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    said: () => err,
    async end(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A browser that may speak to this machine, as a person’s may; the one that prints may speak to nobody. */
export function usePerson(): {
  readonly open: (address: string, width?: number, height?: number) => Promise<Page>;
  /** A page that shows nothing yet. */
  readonly blank: () => Promise<Page>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const { path, env } = await browserProgram();
    browser = await puppeteer.launch({
      executablePath: path,
      env,
      headless: /headless.shell/i.test(path) ? 'shell' : true,
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => browser?.close());
  const blank = async (): Promise<Page> => {
    if (!browser) throw new Error('The browser opens before the first test.');
    return browser.newPage();
  };
  return {
    blank,
    async open(address, width = 1280, height = 800) {
      const page = await blank();
      await page.setViewport({ width, height });
      await page.goto(address);
      await page.waitForSelector('iframe.front');
      return page;
    },
  };
}

/** The frame of the document that is seen. Another one takes its place with every change: ask for it each time. */
export async function frontOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe.front'))?.contentFrame();
  if (!frame) throw new Error('There is no document.');
  return frame;
}

/** Waits until the document that is seen holds a text, as a whole page: an early look at a part of it is not enough. */
export const waitForText = async (page: Page, text: string): Promise<void> =>
  void (await page.waitForFunction(
    (wanted) => {
      const front = document.querySelector<HTMLIFrameElement>('iframe.front:not([data-early])');
      return front?.contentDocument?.body.textContent?.includes(wanted);
    },
    { timeout: 60_000 },
    text,
  ));

/** Shows another document, curriculum or agenda. */
export async function chooseIn(page: Page, name: 'curriculum' | 'document' | 'agenda', key: string): Promise<void> {
  await page.select(`[data-choice="${name}"]`, key);
  await page.waitForFunction((part) => decodeURIComponent(location.hash).includes(part), {}, key);
}

/** What the page says of how things stand: `1 error`. */
export const statusOf = (page: Page): Promise<string> =>
  page.$eval('[data-status-text]', (element) => element.textContent ?? '');

export const waitForStatus = async (page: Page, text: string | RegExp): Promise<void> =>
  void (await page.waitForFunction(
    (wanted) => new RegExp(wanted).test(document.querySelector('[data-status-text]')?.textContent ?? ''),
    { timeout: 60_000 },
    typeof text === 'string' ? `^${text}$` : text.source,
  ));
