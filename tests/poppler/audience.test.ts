import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildRequest, composeDocuments, emitDocuments } from '../../src/compile.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { pdfInfo, pdfStructure, pdfText } from '../host/support/poppler.ts';
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
      const [agenda] = curriculum.agendas;
      if (!agenda) throw new Error('The curriculum has no agenda.');
      const request: BuildRequest = {
        agenda,
        paper: 'a4',
        formats: ['pdf'],
        only: ['workbook', 'guide', 'slides'],
        participants: undefined,
      };
      const tools = {
        assets: await readAssets(),
        print: browser.measureAndPrint.bind(browser),
        printDraft: browser.printDraft.bind(browser),
        browser: browser.name,
        date: new Date(0),
        progress: () => undefined,
      };
      const { outputs } = await emitDocuments(
        curriculum,
        composeDocuments(curriculum, request),
        request,
        'sha256-0',
        tools,
      );
      const pdfs = outputs.filter(({ format }) => format === 'pdf');
      expect(pdfs.map(({ name }) => name)).toEqual(['workbook.pdf', 'guide.pdf', 'slides.pdf']);
      for (const { name, audience, bytes } of pdfs) {
        const everything = [pdfText(bytes), pdfStructure(bytes), JSON.stringify(pdfInfo(bytes))].join('\n');
        expect(everything).toContain('PUBLIC');
        expect(everything.includes('SECRET'), name).toBe(audience === 'trainer');
      }
    },
  );
});
