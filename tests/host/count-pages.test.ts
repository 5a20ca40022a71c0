import { afterAll, beforeAll, expect, it } from 'vitest';
import { countPages } from '../../src/host/browser/count-pages.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { holdLimits } from '../../src/model/limits.ts';
import { page } from './support/page.ts';

const MOST = 20;
/** As many pages as there are sheets. */
const sheets = (count: number): string =>
  page('<section>A sheet.</section>'.repeat(count), '<style>section + section { break-before: page }</style>');

let browser: PrintBrowser;
beforeAll(async () => {
  holdLimits({ pdfPages: MOST });
  browser = await openBrowser({ env: process.env, say: () => {} });
});
afterAll(async () => {
  holdLimits({});
  await browser?.close();
});

it('prints a document that has as many pages as it may have, and refuses one that has more', async () => {
  const pdf = await browser.print(sheets(MOST), 'book.pdf');
  expect(countPages(pdf)).toBe(MOST);
  await expect(browser.print(sheets(MOST + 1), 'book.pdf')).rejects.toMatchObject({
    name: 'TooManyPages',
    message: 'book.pdf has 21 pages; a PDF may have 20.',
    hint: 'Divide the curriculum into several, each with a part of the modules; or allow more with --limit pdf-pages=500.',
  });
  const draft = browser.open(sheets(MOST + 1), 'draft.pdf');
  await expect(draft.printDraft()).rejects.toThrow('draft.pdf has 21 pages');
  await draft.close();
});

it('does not even print one that is far longer', async () => {
  // A paragraph has a page of its own; all of them are far higher than twenty.
  const long = page('<p style="height: 300mm">Words.</p>'.repeat(60), `<!-- ${'x'.repeat(2000 * MOST)} -->`);
  await expect(browser.print(long, 'long.pdf')).rejects.toThrow(
    /^long\.pdf has at least (3\d|40) pages; a PDF may have 20\.$/,
  );
});

it('does not take what is large for what is long', async () => {
  const large = page('<p>Words.</p>', `<!-- ${'x'.repeat(2000 * MOST)} -->`);
  expect(countPages(await browser.print(large, 'large.pdf'))).toBe(1);
});

it('counts the pages of a long one, whose tree of pages has branches', async () => {
  holdLimits({});
  expect(countPages(await browser.print(sheets(700), 'long.pdf'))).toBe(700);
});
