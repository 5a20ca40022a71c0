import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lettersOf } from '../../src/emit/read-back/letters.ts';
import { readPageTexts } from '../../src/emit/read-back/page-texts.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { pdfText } from '../host/support/poppler.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, say: () => {} });
});
afterAll(() => browser.close());

const read = async (pdf: Uint8Array): Promise<string[] | undefined> => readPageTexts(await PDFDocument.load(pdf));
const counted = (text: string): string => [...lettersOf(text)].sort().join('');

describe('what we read in a PDF that was printed', () => {
  it.each(['workbook.pdf', 'slides.pdf', 'handouts.pdf', 'guide.pdf'])('%s is what poppler reads', async (file) => {
    const pdf = readFileSync(join(inject('reference').first, file));
    const texts = await read(pdf);
    // Pages come first, each before its lines; poppler’s order on a page is its own.
    const pages = texts?.filter((_, index) => isPage(texts, index)) ?? [];
    const letters = counted(pages.join(''));
    expect(letters.length).toBeGreaterThan(1000);
    expect(letters).toBe(counted(pdfText(pdf)));
  });

  it('has lines as they stand, whatever marks are in them', async () => {
    const style = '<style>@page { size: A5 } body { width: 60mm }</style>';
    const body = '<p>Say <b>hello</b> to <i>all</i> of them</p><p>Then wait a moment until somebody says a word.</p>';
    const html = `<!doctype html><html lang="en"><head><title>x</title>${style}</head><body>${body}</body></html>`;
    const texts = (await read(await browser.print(html, 'lines.pdf'))) ?? [];
    expect(texts.map((text) => text.trim())).toContain('Say hello to all of them');
    expect(texts[0]?.split('\n').length).toBeGreaterThan(2);
  });

  it('is left to a reader that knows how, where writing goes from right to left', async () => {
    const html =
      '<!doctype html><html lang="ar" dir="rtl"><head><title>x</title></head><body><p>مرحبا</p></body></html>';
    expect(await read(await browser.print(html, 'rtl.pdf'))).toBeUndefined();
  });
});

/** A page is its lines with a break between them; that of one line is not told from it. */
function isPage(texts: readonly string[], index: number): boolean {
  const count = (texts[index] ?? '').split('\n').length;
  return count > 1 && texts.slice(index + 1, index + 1 + count).join('\n') === texts[index];
}
