import pLimit from 'p-limit';
import type { Page, PDFOptions } from 'puppeteer-core';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { BrowserCrash, BrowserMissing, DocumentTooLarge, PrintTimeout, SIZE_LIMIT } from './failures.ts';
import { type BrowserCandidate, findBrowsers } from './find.ts';
import { type BrowserSession, type StartOptions, startBrowser } from './start.ts';

/** A browser that prints. Whoever opens it closes it, in `finally`. */
export interface PrintBrowser {
  /** `Chromium 156.0.8078.79 headless-shell` */
  readonly name: string;
  /** Prints a document in which everything is inlined. `label` names it in messages: `workbook.pdf`. */
  print(html: string, label: string): Promise<Uint8Array>;
  /** Prints it without tags and bookmarks, in two thirds of the time: enough to see what stands on which page. */
  printDraft(html: string, label: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface BrowserOptions extends StartOptions {
  /** The path of a browser, from `--browser`. */
  readonly browser?: string | undefined;
  /** Milliseconds after which a print is given up. */
  readonly limit?: number;
}

/** Documents printed at a time. Measured on two cores: two take three quarters of the time of one after the other, more gain nothing. */
const TABS = 2;

const FINAL: PDFOptions = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 };
const DRAFT: PDFOptions = { ...FINAL, tagged: false, outline: false };

/** Opens the first browser that starts. */
export async function openBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const { candidate, session } = await startFirst(options);
  const limit = options.limit ?? 120_000;
  let current: Promise<BrowserSession> | undefined = Promise.resolve(session);
  let isClosed = false;

  /** Lets go of a browser that failed; the next print starts a fresh one. */
  const drop = async (failed: Promise<BrowserSession>): Promise<void> => {
    if (current === failed) current = undefined;
    await (await failed).end();
  };

  const print = async (html: string, label: string, settings: PDFOptions): Promise<Uint8Array> => {
    const size = Buffer.byteLength(html);
    if (size > SIZE_LIMIT) throw new DocumentTooLarge(label, size);
    for (let attempt = 1; ; attempt++) {
      current ??= startBrowser(candidate, { ...options, say: () => {} });
      const used = current;
      try {
        return await printOnce(await used, html, label, limit, settings);
      } catch (error) {
        await drop(used);
        if (error instanceof EnvironmentFailure) throw error;
        if (attempt === 2 || isClosed) throw new BrowserCrash(label, error);
      }
    }
  };
  const inTurn = pLimit(TABS);

  return {
    name: session.name,
    print: (html, label) => inTurn(() => print(html, label, FINAL)),
    printDraft: (html, label) => inTurn(() => print(html, label, DRAFT)),
    async close() {
      isClosed = true;
      const last = current;
      current = undefined;
      await last?.then(
        (running) => running.end(),
        () => {},
      );
    },
  };
}

async function startFirst(options: BrowserOptions): Promise<{ candidate: BrowserCandidate; session: BrowserSession }> {
  const { candidates, looked } = await findBrowsers(options.browser, options.env);
  let failure: EnvironmentFailure | undefined;
  for (const candidate of candidates) {
    try {
      return { candidate, session: await startBrowser(candidate, options) };
    } catch (error) {
      if (!(error instanceof EnvironmentFailure)) throw error;
      failure ??= error;
    }
  }
  throw failure ?? new BrowserMissing(looked);
}

/** Prints in a tab of its own: one that was used before numbers the parts of a PDF differently. */
async function printOnce(
  session: BrowserSession,
  html: string,
  label: string,
  limit: number,
  settings: PDFOptions,
): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // Puppeteer's own limits do not cover a browser that hangs.
    timer = setTimeout(() => {
      reject(new PrintTimeout(label, limit));
      session.kill();
    }, limit);
  });
  const printing = session.browser.newPage().then(async (page) => {
    // A renderer that is gone answers nothing, not even with an error.
    const crash = new Promise<never>((_, reject) => page.once('error', reject));
    try {
      return await Promise.race([fillAndPrint(page, html, settings), crash]);
    } finally {
      void page.close().catch(() => {});
    }
  });
  try {
    return await Promise.race([printing, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function fillAndPrint(page: Page, html: string, settings: PDFOptions): Promise<Uint8Array> {
  page.setDefaultTimeout(0);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // “Aborted” also calls off a navigation; any other error would show a page about the error in place of the document.
    void (request.url().startsWith('data:') ? request.continue() : request.abort('aborted')).catch(() => {});
  });
  await page.emulateMediaType('print');
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  // This waits for the fonts, too.
  return page.pdf(settings);
}
