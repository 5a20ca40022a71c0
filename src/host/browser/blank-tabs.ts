import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './start.ts';

/** Tabs that wait for their page: it takes several messages to open one. */
const waiting = new WeakMap<BrowserSession, Promise<Page>[]>();

/** Opens tabs that will be needed soon. */
export async function prepareTabs(session: BrowserSession, count: number): Promise<void> {
  const tabs = Array.from({ length: count }, () => openTab(session));
  waiting.set(session, tabs);
  // Whether one failed matters to those who take it.
  await Promise.allSettled(tabs);
}

/** A tab that nobody has used, in which nothing runs and nothing is fetched. */
export const takeTab = (session: BrowserSession): Promise<Page> => waiting.get(session)?.shift() ?? openTab(session);

async function openTab(session: BrowserSession): Promise<Page> {
  const page = await openRefusingTab(session);
  await page.setJavaScriptEnabled(false);
  return page;
}

/** A tab in which the scripts of a page run as its policy lets them, and nothing is fetched. */
export async function openRefusingTab({ context }: BrowserSession): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await refuseRequests(page);
  return page;
}

/** Lets a page have what is in it, as `data:`, and nothing else. */
async function refuseRequests(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isData = request.url.startsWith('data:');
    if (isData) return void session.send('Fetch.continueRequest', { requestId }).catch(() => {});
    // “Aborted” also calls off a navigation; any other error would show a page about the error in place of the document.
    void session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {});
  });
  // Every address with an authority, and files without one. Most data is not even asked about: it would be sent here and back.
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*://*' }, { urlPattern: 'file:*' }] });
}
