import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { pdfInfo, pdfStructure, pdfText } from '../host/support/poppler.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { randomMarkdown } from '../support/random-markdown.ts';
import { checkFiles, secretCurriculum } from '../support/secret-curriculum.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
});
afterAll(() => browser.close());

/** A handful of random curricula, printed with the real browser. */
describe('PDFs for participants', () => {
  it.each(fc.sample(randomMarkdown, { numRuns: 5, seed: 18 }).map((markdown, index) => [index, markdown]))(
    '%i hold no trainer’s text: not on their pages, tags or metadata',
    async (_, markdown) => {
      const { curriculum } = checkFiles(secretCurriculum(String(markdown)));
      const pdfs = await printCurriculum(browser, curriculum, { paper: 'a4', only: ['workbook', 'guide', 'slides'] });
      expect(pdfs.map(({ name }) => name)).toEqual(['workbook.pdf', 'guide.pdf', 'slides.pdf']);
      for (const { name, audience, bytes } of pdfs) {
        const everything = [pdfText(bytes), pdfStructure(bytes), JSON.stringify(pdfInfo(bytes))].join('\n');
        expect(everything).toContain('PUBLIC');
        expect(everything.includes('SECRET'), name).toBe(audience === 'trainer');
      }
    },
  );
});
