import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { checkCurriculum, hasErrors } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { emitHtml } from '../../../src/emit/html.ts';
import { readAssets } from '../../../src/host/assets.ts';
import { type BrowserSession, startBrowser } from '../../../src/host/browser/start.ts';
import { readFolder } from '../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';
import type { BuildRequest } from '../../../src/model/build-request.ts';
import { firstBrowser } from '../../support/browser-program.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** A folder with every page that a curriculum has for a screen, as a build writes them, and a real browser that opens them from there. */
export interface Screen {
  readonly folder: string;
  readonly browser: Browser;
  /** Opens `workbook.html` from its file, in a tab of its own, and fails the test if the page asks for anything outside itself. */
  open(file: string, look?: Look): Promise<Page>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
  /** What follows the file’s name: `#slide-3`. */
  readonly hash?: string;
}

/** Composes the HTML of a curriculum, without errors, as a build would. */
export async function composeScreens(
  path: string,
  into: string,
  formats: BuildRequest['formats'] = ['html', 'pdf'],
): Promise<void> {
  const checked = checkCurriculum(path, await readFolder(path, isWanted), '2026-11-22');
  if (hasErrors(checked)) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  const [agenda] = checked.curriculum.agendas;
  if (!agenda) throw new RangeError('The curriculum has no agenda.');
  const request = {
    agenda,
    papers: ['a4'],
    formats,
    only: undefined,
    participants: undefined,
  } as const;
  const assets = await readAssets();
  for (const plan of planDocuments(checked.curriculum, request)) {
    if (plan.formats.includes('html')) writeFileSync(join(into, `${plan.file}.html`), emitHtml(plan.compose(), assets));
  }
}

/** For a test file: the pages of the curriculum at `path`, from the top of the project, and a browser for all of its tests. */
export function useScreen(path = 'curriculum/recovery-coaching'): Screen {
  let session: BrowserSession | undefined;
  let folder = '';
  const requests: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coursewright-screen-'));
    await composeScreens(join(root, path), folder);
    session = await startBrowser(await firstBrowser(), { env: process.env, say: () => {} });
  });
  afterAll(async () => {
    await session?.end();
    rmSync(folder, { recursive: true, force: true });
    expect(requests).toEqual([]);
  });
  return {
    get folder() {
      return folder;
    },
    get browser() {
      if (!session) throw new Error('The browser opens before the first test.');
      return session.context.browser();
    },
    async open(file, { width = 1280, height = 800, hasTouch = false, features = [], hash = '' } = {}) {
      const page = await this.browser.newPage();
      await page.setViewport({ width, height, hasTouch });
      // By the protocol: Puppeteer knows nothing of forced colors.
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [...features] });
      const url = pathToFileURL(join(folder, file)).href;
      page.on('request', (request) => {
        if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(url)) requests.push(request.url());
      });
      await page.goto(url + hash);
      return page;
    },
  };
}
