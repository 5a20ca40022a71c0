import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import type { Paper } from '../../src/model/document.ts';
import { pdfInfo, pdfText } from '../host/support/poppler.ts';
import { printCurriculum } from '../support/print-curriculum.ts';

const CURRICULUM = 'curriculum/recovery-coaching';
const LICENSE = 'Sample text, not the licensed curriculum';
const SIZES: Readonly<Record<Paper, string>> = {
  a4: '594.96 x 841.92 pts (A4)',
  letter: '612 x 792 pts (letter)',
  'a4-large': '594.96 x 841.92 pts (A4)',
  'letter-large': '612 x 792 pts (letter)',
};

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
});
afterAll(() => browser.close());

/** Both books of the reference curriculum on a paper. */
async function books(paper: Paper): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = new URL('../..', import.meta.url).pathname;
  const { curriculum } = checkCurriculum(
    CURRICULUM,
    await readFolder(join(root, CURRICULUM), () => true),
    '2026-11-22',
  );
  const outputs = await printCurriculum(browser, curriculum, { paper, only: ['workbook', 'guide'] });
  return new Map(outputs.map(({ name, bytes }) => [name, bytes]));
}

/** The sizes of all runs of text in points, with a page on which each stands. */
async function textSizes(bytes: Uint8Array): Promise<ReadonlyMap<number, number>> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const sizes = new Map<number, number>();
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , c = 0, d = 0] = item.transform as number[];
      sizes.set(Math.round(Math.hypot(c, d) * 10) / 10, number);
    }
  }
  await document.destroy();
  return sizes;
}

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

describe.each(Object.keys(SIZES) as Paper[])('%s', (paper) => {
  let printed: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    printed = await books(paper);
  });
  const bytesOf = (file: string): Uint8Array => printed.get(file) ?? new Uint8Array();

  it.each(['workbook.pdf', 'guide.pdf'])('%s has the size of the paper on every page', (file) => {
    expect(pdfInfo(bytesOf(file))['Page size']).toBe(SIZES[paper]);
  });

  it.each(['workbook.pdf', 'guide.pdf'])(
    '%s says on every page its license line, its version and date, and which page of how many it is',
    (file) => {
      const pages = pdfText(bytesOf(file)).split('\f').slice(0, -1).map(spaced);
      const [cover = '', ...inner] = pages;
      expect(cover).toContain(LICENSE);
      expect(cover).toMatch(/Version 1\.0\.0, November 22, 2026/);
      expect(cover).not.toContain(`of ${pages.length}`);
      const lacking = inner.flatMap((page, index) =>
        [LICENSE, `Page ${index + 2} of ${pages.length}`].filter((text) => !page.includes(text)),
      );
      expect(lacking).toEqual([]);
      expect(inner.filter((page) => !/version 1\.0\.0, November 22, 2026/i.test(page))).toEqual([]);
    },
  );

  it.each(['workbook.pdf', 'guide.pdf'])('%s has no text that is too small, nor was it shrunk', async (file) => {
    const sizes = await textSizes(bytesOf(file));
    if (paper.endsWith('-large')) {
      expect([...sizes].filter(([size]) => size < 18)).toEqual([]);
      expect(sizes.has(18)).toBe(true);
    } else {
      // Pictures of slides are small; running text is what most of a book is set in.
      expect(sizes.has(11)).toBe(true);
      if (file === 'workbook.pdf') expect([...sizes].filter(([size]) => size < 7.5)).toEqual([]);
    }
  });
});
