/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';

/** Characters of HTML for each page that may be printed, below which nobody asks how long it is: the books have 4,000 a page. */
export const MAY_BE_LONG = 2000;

/** Pixels of the highest page there is, A4, half as many again: what is wider on paper than here is lower there. */
const MORE_THAN_A_PAGE = 1.5 * 1123;

/** At least so many pages a page will have that is laid out for print, told before it is printed: that takes minutes where it is long. */
export async function leastPages(page: Page): Promise<number> {
  // It may still become print.
  await page.emulateMediaType('print');
  return Math.floor((await page.evaluate(() => document.documentElement.scrollHeight)) / MORE_THAN_A_PAGE);
}

/** The pages of a PDF as a browser writes it: how many its tree of pages counts. 0 where nothing is said of it. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}
