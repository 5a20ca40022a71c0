import pLimit from 'p-limit';
import type { Page, PDFOptions } from 'puppeteer-core';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { BoxFault } from '../../model/layout.ts';
import { BrowserClosed, BrowserCrash, BrowserMissing, DocumentTooLarge, PrintTimeout, SIZE_LIMIT } from './failures.ts';
import { type BrowserCandidate, findBrowsers } from './find.ts';
import { measureBoxes } from './measure-boxes.ts';
import { type BrowserSession, type StartOptions, startBrowser } from './start.ts';

/** A browser that prints. Whoever opens it closes it, in `finally`. */
export interface PrintBrowser {
  /** `Chromium 156.0.8078.79 headless-shell` */
  readonly name: string;
  /** Prints a document in which everything is inlined. `label` names it in messages: `workbook.pdf`. */
  print(html: string, label: string): Promise<Uint8Array>;
  /** The same, after measuring which of its boxes do not fit. */
  measureAndPrint(html: string, label: string): Promise<{ pdf: Uint8Array; faults: BoxFault[] }>;
  /** Prints it without tags and bookmarks, in two thirds of the time: enough to see what stands on which page. */
  printDraft(html: string, label: string): Promise<Uint8Array>;
  /** Lays it out without printing it, and says which of its boxes do not fit. */
  measure(html: string, label: string): Promise<BoxFault[]>;
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

  const inTab = async <T>(html: string, label: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const size = Buffer.byteLength(html);
    if (size > SIZE_LIMIT) throw new DocumentTooLarge(label, size);
    for (let attempt = 1; ; attempt++) {
      // Whoever waited for a turn must not start another browser.
      if (isClosed) throw new BrowserClosed(label);
      current ??= startBrowser(candidate, { ...options, say: () => {} });
      const used = current;
      try {
        return await workOnce(await used, html, label, limit, work);
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
    print: (html, label) => inTurn(() => inTab(html, label, (page) => page.pdf(FINAL))),
    measureAndPrint: (html, label) =>
      inTurn(() =>
        inTab(html, label, async (page) => ({ faults: await measureBoxes(page), pdf: await page.pdf(FINAL) })),
      ),
    printDraft: (html, label) => inTurn(() => inTab(html, label, (page) => page.pdf(DRAFT))),
    measure: (html, label) => inTurn(() => inTab(html, label, measureBoxes)),
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

/** Works in a tab of its own: one that was used before numbers the parts of a PDF differently. */
async function workOnce<T>(
  session: BrowserSession,
  html: string,
  label: string,
  limit: number,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // Puppeteer's own limits do not cover a browser that hangs.
    timer = setTimeout(() => {
      reject(new PrintTimeout(label, limit));
      session.kill();
    }, limit);
  });
  const working = session.browser.newPage().then(async (page) => {
    // A renderer that is gone answers nothing, not even with an error.
    const crash = new Promise<never>((_, reject) => page.once('error', reject));
    try {
      return await Promise.race([fill(page, html).then(() => work(page)), crash]);
    } finally {
      void page.close().catch(() => {});
    }
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Nothing runs in the page, nothing is fetched; this waits for the fonts, too. */
async function fill(page: Page, html: string): Promise<void> {
  page.setDefaultTimeout(0);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // “Aborted” also calls off a navigation; any other error would show a page about the error in place of the document.
    void (request.url().startsWith('data:') ? request.continue() : request.abort('aborted')).catch(() => {});
  });
  await page.emulateMediaType('print');
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
}
