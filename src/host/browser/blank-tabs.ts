import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './start.ts';

/** Tabs that wait for their page: it takes several messages to open one. */
const waiting = new WeakMap<BrowserSession, Promise<Page>[]>();

/** Opens tabs that will be needed soon. */
export function prepareTabs(session: BrowserSession, count: number): void {
  const tabs = Array.from({ length: count }, () => openTab(session));
  // Whether one fails matters to those who take it.
  for (const tab of tabs) tab.catch(() => {});
  waiting.set(session, tabs);
}

/** A tab that nobody has used, in which nothing runs and nothing is fetched. */
export const takeTab = (session: BrowserSession): Promise<Page> => waiting.get(session)?.shift() ?? openTab(session);

async function openTab({ browser }: BrowserSession): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // “Aborted” also calls off a navigation; any other error would show a page about the error in place of the document.
    void (request.url().startsWith('data:') ? request.continue() : request.abort('aborted')).catch(() => {});
  });
  await page.emulateMediaType('print');
  return page;
}
