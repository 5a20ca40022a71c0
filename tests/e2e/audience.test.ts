import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import { randomMarkdown } from '../support/random-markdown.ts';
import { checkFiles, secretCurriculum } from '../support/secret-curriculum.ts';

const assets = await readAssets();

/** Every document as HTML, by file; the slides that are printed too. */
function pagesOf(markdown: string): { name: string; audience: string; html: string }[] {
  const { curriculum, diagnostics } = checkFiles(secretCurriculum(markdown));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new Error('The curriculum has no agenda.');
  const request: BuildRequest = {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  };
  return planDocuments(curriculum, request).map(({ file, formats, audience, compose }) => ({
    name: `${file} (${formats.join(', ')})`,
    audience,
    html: emitHtml(compose(), assets),
  }));
}

describe('documents for participants', () => {
  it('hold no trainer’s text: not in their text, attributes, styles or head', () => {
    fc.assert(
      fc.property(randomMarkdown, (markdown) => {
        const pages = pagesOf(markdown);
        const participants = pages.filter(({ audience }) => audience === 'participant');
        expect(participants.map(({ name }) => name)).toEqual([
          'workbook (html, pdf)',
          'slides (pdf)',
          'handouts (pdf)',
          'index (html)',
        ]);
        for (const { html, name } of participants) {
          expect(html.match(/.{0,40}SECRET.{0,40}/)?.[0], name).toBeUndefined();
          expect(html).toContain('PUBLIC');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('while those for trainers hold it', () => {
    const pages = pagesOf('PUBLIC\n\n:::say\nSECRET\n:::\n');
    const trainers = pages.filter(({ audience }) => audience === 'trainer');
    for (const word of [
      'SECRET purpose',
      'SECRET material',
      'SECRET preparation',
      'SECRET if short',
      'SECRET card',
      'SECRET feedback',
      'SECRET page',
      'SECRET reviewer',
    ]) {
      expect(
        trainers.some(({ html }) => html.includes(word)),
        word,
      ).toBe(true);
    }
  });

  it('carry no sign that is a trainer’s', () => {
    for (const { html, name, audience } of pagesOf('PUBLIC\n')) {
      if (audience === 'participant')
        expect(html.match(/id="sign-(say|ask|do|care|transition|listen|short|note)"/)?.[0], name).toBeUndefined();
    }
  });
});
