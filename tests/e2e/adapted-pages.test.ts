import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { checkWorks, OWED, threeWorks } from '../support/adapted-works.ts';
import { checkPdfUa } from '../support/pdf-ua/check-pdf-ua.ts';
import { summarize } from '../support/pdf-ua/summary.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { textsOfPage } from '../support/texts-of-page.ts';
import { textsOfPdf } from '../support/texts-of-pdf.ts';

const assets = await readAssets();
const { curriculum, diagnostics } = checkWorks(threeWorks());

/** Every document as a page, those that are only printed too. */
function pagesOf(work: Curriculum): { name: string; audience: string; html: string }[] {
  const [agenda] = work.agendas;
  if (!agenda) throw new Error('The curriculum has no agenda.');
  const request: BuildRequest = {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  };
  return planDocuments(work, request).map(({ file, audience, compose, formats }) => ({
    name: `${file} (${formats.join(', ')})`,
    audience,
    html: emitHtml(compose(), assets),
  }));
}

const letters = (texts: readonly string[]): string => texts.join(' ').replace(/\s+/g, '');
const missingIn = (texts: readonly string[]): string[] => {
  const all = letters(texts);
  return OWED.filter((owed) => !all.includes(letters([owed])));
};

describe('an adaptation of an adaptation', () => {
  const pages = pagesOf(curriculum);

  it('is whole', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pages.map(({ name }) => name)).toEqual([
      'workbook (html, pdf)',
      'guide (html, pdf)',
      'slides (pdf)',
      'slides (html)',
      'handouts (pdf)',
      'cards (pdf)',
      'runsheets (pdf)',
      'forms (pdf)',
      'changes (html, pdf)',
      'index (html)',
      'trainer (html)',
    ]);
  });

  it.each(pages)('$name carries credits, lines and permissions of all three', ({ html }) => {
    expect(missingIn(textsOfPage(html))).toEqual([]);
  });

  it.each(pages.filter(({ audience }) => audience === 'participant'))(
    '$name holds no trainer’s word of any of them',
    ({ html }) => {
      expect(html.match(/.{0,60}SECRET.{0,60}/)?.[0]).toBeUndefined();
    },
  );

  it.each(['workbook', 'guide', 'slides', 'index', 'trainer'])(
    '%s says at its head what it is adapted from',
    (file) => {
      for (const { html } of pages.filter(({ name }) => name.startsWith(file)))
        expect(letters(textsOfPage(html))).toContain(
          letters(['Adapted from PUBLIC second title', 'PUBLIC second title is adapted from PUBLIC title']),
        );
    },
  );

  it('shows trainers old and new words of theirs, each once for what it is', () => {
    for (const file of ['guide', 'changes']) {
      const html = pages.find(({ name }) => name.startsWith(file))?.html ?? '';
      expect(html).toMatch(/<del>.{0,60}SECRET words<\/del>/);
      expect(html).toMatch(/<ins>.{0,60}SECRET third words<\/ins>/);
    }
  });

  it('tells participants that something changed and why, and no more of it, where its words are not theirs', () => {
    const { curriculum: middle } = checkWorks(threeWorks().slice(0, 2));
    const workbook = pagesOf(middle).find(({ name }) => name.startsWith('workbook'))?.html ?? '';
    expect(workbook).toContain('a page for trainers');
    expect(workbook).toContain('PUBLIC page reason');
    expect(workbook).not.toContain('SECRET');
  });
});

describe('with a browser', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
  });
  afterAll(() => browser.close());

  it('its pages keep nobody out', async () => {
    for (const { name, html } of pagesOf(curriculum).filter(({ name }) => /html/.test(name)))
      expect(await browser.audit(html, name, false), name).toEqual([]);
  });

  it.each(['a4', 'letter-large'] as const)('every file carries them too: %s', async (paper) => {
    const pdfs = await printCurriculum(browser, curriculum, { paper });
    expect(pdfs.map(({ name }) => name)).toContain('changes.pdf');
    for (const { name, audience, bytes } of pdfs) {
      const texts = await textsOfPdf(bytes);
      expect(missingIn(texts), name).toEqual([]);
      expect(summarize(await checkPdfUa(bytes)), name).toEqual([]);
      if (audience === 'participant') expect(letters(texts), name).not.toContain('SECRET');
    }
  });
});
