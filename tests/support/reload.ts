import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/**
 * Loads a page again where it is, as a person does. A page that changes its entry of the history tells the browser a moment later,
 * and a browser that is asked before it has heard loads what the page was before: no hand is that quick, but a program is.
 */
export async function reload(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const known = async (): Promise<string | undefined> => {
    const { entries, currentIndex } = await client.send('Page.getNavigationHistory');
    return entries[currentIndex]?.url;
  };
  const address = await page.evaluate(() => location.href);
  await expect.poll(known, { timeout: 10_000 }).toBe(address);
  await client.detach();
  await page.reload();
}
