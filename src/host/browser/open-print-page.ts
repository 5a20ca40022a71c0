/// <reference lib="dom" />
import type { Page, PDFOptions } from 'puppeteer-core';
import { LIMITS } from '../../model/limits.ts';
import type { PageEdits, PrintPage } from '../../model/print-page.ts';
import { takeTab } from './blank-tabs.ts';
import { countPages, leastPages, MAY_BE_LONG } from './count-pages.ts';
import { BrowserClosed, DocumentTooLarge, SIZE_LIMIT, TooManyPages } from './failures.ts';
import { loadPage } from './load-page.ts';
import { measureBoxes } from './measure-boxes.ts';
import { measureSlides } from './measure-slides.ts';
import type { BrowserSession } from './start.ts';

const FINAL: PDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  waitForFonts: false,
  timeout: 0,
};
const DRAFT: PDFOptions = { ...FINAL, tagged: false, outline: false };

/** Tabs that wait between draft and print, beside the one that a browser opens with. Who comes later is laid out twice: each takes 100 MB. */
const MOST_KEPT = 6;

/** Hands work to a browser; once more, to another browser, if that one crashes. */
export interface Hands {
  /** Hears of a page that the browser is being given. */
  giving(given: Promise<unknown>): void;
  /** When its turn comes. */
  inTurn<T>(work: (session: BrowserSession) => Promise<T>): Promise<T>;
  /** At once, for what takes little. */
  now<T>(work: (session: BrowserSession) => Promise<T>): Promise<T>;
}

interface Tab {
  readonly session: BrowserSession;
  readonly page: Page;
  /** Fails when the renderer is gone: it answers nothing then, not even with an error. */
  readonly crash: Promise<never>;
  isEdited: boolean;
}

/** A page in a tab of its own: one that was used before numbers the parts of a PDF differently. */
export function openPrintPage(html: string, label: string, hands: Hands): PrintPage {
  let tab: Tab | undefined;
  let edits: PageEdits | undefined;
  let isClosed = false;

  const inTab = async <T>(work: (tab: Tab) => Promise<T>, hand = hands.inTurn): Promise<T> => {
    const size = Buffer.byteLength(html);
    if (size > SIZE_LIMIT) throw new DocumentTooLarge(label, size);
    return hand(async (session) => {
      if (isClosed) throw new BrowserClosed(label);
      // A tab of a browser that has crashed is gone with it.
      if (tab?.session !== session) {
        const laidOut = layOut(session, html);
        hands.giving(laidOut);
        tab = await laidOut;
      }
      const used = tab;
      const working = async (): Promise<T> => {
        if (edits && !used.isEdited) await used.page.evaluate(editPage, edits);
        used.isEdited = edits !== undefined;
        return work(used);
      };
      return Promise.race([working(), used.crash]);
    });
  };
  const leaveTab = (): void => {
    const last = tab;
    tab = undefined;
    // Nobody waits for it: a browser that hangs would never say that it is done.
    last?.page.close().catch(() => {});
  };

  /** Nobody waits for minutes to hear that it is too long. */
  const printed = async (print: (tab: Tab) => Promise<Uint8Array>): Promise<Uint8Array> => {
    const mostPages = LIMITS.pdfPages;
    const pdf = await inTab(async (tab) => {
      const least = html.length < mostPages * MAY_BE_LONG ? 0 : await leastPages(tab.page);
      return least > mostPages ? least : print(tab);
    });
    const pages = typeof pdf === 'number' ? pdf : countPages(pdf);
    if (typeof pdf === 'number' || pages > mostPages) throw new TooManyPages(label, pages, mostPages, pdf !== pages);
    return pdf;
  };

  return {
    printDraft: () =>
      printed(async ({ page, session }) => {
        const pdf = await page.pdf(DRAFT);
        if (session.context.targets().filter((target) => target.type() === 'page').length > MOST_KEPT + 1) leaveTab();
        return pdf;
      }),
    print(wanted) {
      edits = wanted;
      return printed(({ page }) => page.pdf(FINAL));
    },
    // What is laid out is measured before another page is printed: somebody waits for what this one has become.
    measure: () =>
      inTab(async ({ page }) => (await measureBoxes(page)) ?? measureSlides(page), tab ? hands.now : hands.inTurn),
    async close() {
      isClosed = true;
      leaveTab();
    },
  };
}

async function layOut(session: BrowserSession, html: string): Promise<Tab> {
  const page = await takeTab(session);
  const crash = new Promise<never>((_, reject) => page.once('error', reject));
  // It may happen while nobody waits for anything.
  crash.catch(() => {});
  await Promise.race([page.evaluate(loadPage, html.replace('</head>', `${UNSEEN}</head>`)), crash]);
  // Nobody waits: a print is one anyway.
  page.emulateMediaType('print').catch(() => {});
  return { session, page, crash, isEdited: false };
}

/**
 * A font that is loaded when a page needs it makes all of the page be laid out again. So nothing is laid out before they are there:
 * the page is seen only as print, and becomes it afterwards.
 */
const UNSEEN = '<style>@media screen { body { display: none } }</style>';

/** Runs in the page. */
function editPage(edits: PageEdits): void {
  for (const element of document.querySelectorAll('[data-draft]')) element.remove();
  for (const element of document.querySelectorAll('[id^="at-"]')) element.removeAttribute('id');
  for (const element of document.querySelectorAll('[data-edit]')) {
    const text = edits[element.getAttribute('data-edit') ?? ''];
    if (text === undefined) element.remove();
    else if (text !== null) element.textContent = text;
  }
}
