import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../../../src/compile.ts';
import { planDocuments } from '../../../../src/compose/plan-documents.ts';
import { emitHtml } from '../../../../src/emit/html.ts';
import type { Output } from '../../../../src/emit/manifest.ts';
import { readBack } from '../../../../src/emit/read-back/read-back.ts';
import { readAssets } from '../../../../src/host/assets.ts';
import { readFolder } from '../../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../../src/load/limits.ts';
import type { Curriculum } from '../../../../src/model/curriculum.ts';
import type { Audience } from '../../../../src/model/directives.ts';
import { bookCurriculum } from '../../../support/compose-book.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { randomMarkdown } from '../../../support/random-markdown.ts';
import { checkFiles, secretCurriculum } from '../../../support/secret-curriculum.ts';

const SECRET = 'Leave the door open and count the chairs before anybody comes in.';
const PUBLIC = 'Think of a place where you could say what you thought.';
const curriculum = bookCurriculum({
  stand: `${PUBLIC}\n\n:::do[Before they come]\n${SECRET}\n:::\n\n:::check[What helps?]{#c}\n- [x] Time\n\n  Nobody has ever learned in a hurry.\n- [ ] Haste\n:::\n`,
});

const output = (bytes: Uint8Array | string, format: 'html' | 'pdf', audience: Audience = 'participant'): Output => ({
  name: `workbook.${format}`,
  kind: 'workbook',
  format,
  audience,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
});
const html = (body: string, head = ''): Output =>
  output(
    `<!doctype html><html><head><title>x</title>${head}</head><body><p>${PUBLIC}</p>${body}</body></html>`,
    'html',
  );

const LEAK = /^workbook\.(html|pdf) is for participants and holds trainers’ text, “.+”$/;

describe('readBack', () => {
  it.each([
    ['in its text', html(`<p>${SECRET}</p>`)],
    ['in a part of its text', html('<p>So count the chairs before anybody comes in, please</p>')],
    [
      'through marks and other cases',
      html(
        '<p>Leave the <em>door</em> <b>open</b> and <a href="#x">COUNT</a> the ch&#xAD;airs be&#8203;fore anybody</p>',
      ),
    ],
    ['in an attribute', html(`<img alt="${SECRET}">`)],
    ['in an attribute without quotes', html(`<p data-x=${SECRET.replace(/\W+/g, '-')}>x</p>`)],
    ['in a comment', html(`<!-- ${SECRET} -->`)],
    [
      'in a style',
      html('', `<style>@page { @top-left { content: "Leave the door\\20 open and count the ch\\61irs" } }</style>`),
    ],
    ['in its title', html('', `<title>${SECRET}</title>`)],
    ['in metadata', html('', `<meta name="description" content="${SECRET}">`)],
    ['in a list whose text is short', html('<ul><li>Before they come</li></ul>')],
    ['as feedback', html('<p>Nobody has ever learned in a hurry.</p>')],
    ['as a purpose', html('<p>See the variety.</p>')],
  ])('finds a trainer’s text of a page %s', async (_, page) => {
    await expect(readBack(curriculum, [html(''), page])).rejects.toThrow(LEAK);
  });

  it.each([
    ['on its page', { lines: [SECRET] }],
    ['broken over lines', { lines: ['Leave the door', 'open and count the ch-', 'airs before anybody', 'comes in.'] }],
    ['in its title', { lines: [PUBLIC], title: SECRET }],
    ['in a bookmark', { bookmark: SECRET }],
    ['in an alternative text', { alt: SECRET }],
    ['in the name of a field', { field: SECRET.slice(0, -1) }],
    ['in a note', { note: SECRET }],
    ['in its metadata', { xmp: `<x:xmpmeta><dc:title>${SECRET}</dc:title></x:xmpmeta>` }],
    ['as one line', { lines: ['One.', 'Before they come', 'Two.'] }],
  ])('finds a trainer’s text of a PDF %s', async (_, text) => {
    await expect(readBack(curriculum, [output(await makePdf(text), 'pdf')])).rejects.toThrow(LEAK);
  });

  it('is content with what everybody may read, wherever it stands', async () => {
    const text = `${PUBLIC} We talk about loss. Look again. Exercise 1. What helps? Time Haste`;
    const pdf = await makePdf({
      lines: [text.slice(0, 50), text.slice(50)],
      title: PUBLIC,
      bookmark: PUBLIC,
      alt: text,
    });
    await expect(
      readBack(curriculum, [html(`<p title="${text}">${text}</p>`), output(pdf, 'pdf')]),
    ).resolves.toBeUndefined();
  });

  it('leaves trainers’ files alone', async () => {
    await expect(readBack(curriculum, [output(`<p>${SECRET}</p>`, 'html', 'trainer')])).resolves.toBeUndefined();
  });

  it('does not mind a trainer’s text that says what everybody may read, or what Coursewright prints', async () => {
    const own = bookCurriculum({
      stand: `${PUBLIC}\n\n- Treatment\n- Recovery residence\n- Health care\n\n::write[What do you need?]\n\n:::do[Handout for module 2]\nPlace signs: treatment, recovery residence, health care\n\nThink of a place where you could say what you thought\n\nMark every answer that fits.\n:::\n`,
    });
    const page = html(
      '<p>Treatment<br>Recovery residence<br>Health care</p><p>Handout for module 2</p><p>Mark every answer that fits.</p>',
    );
    await expect(readBack(own, [page])).resolves.toBeUndefined();
  });
});

describe('an adaptation', () => {
  const base = bookCurriculum({ stand: `${PUBLIC}\n\n:::do\n${SECRET}\n:::\n` });
  const leave = {
    from: 'Somebody who owns it all',
    scope: [],
    source: 'A letter that was written',
    date: undefined,
    expires: undefined,
    text: 'Adapted with permission and assistance of the owners.',
  };
  const own: Curriculum = {
    ...bookCurriculum({ stand: 'Something else is said here now.' }),
    adaptation: { base, permission: leave, changes: [], place: base.place },
  };

  it('is searched for what trainers read in its base, marked as old or not', async () => {
    const half = SECRET.indexOf('count');
    for (const words of [SECRET, `${SECRET.slice(0, half)}<ins>+${SECRET.slice(half)}</ins>`])
      await expect(readBack(own, [html(`<p><del><span>−</span>${words}</del></p>`)])).rejects.toThrow(LEAK);
  });

  it('may show the public words of its base, and by whose leave it is one', async () => {
    const page = html(`<p><del>−${PUBLIC}</del></p><p>${leave.text}</p><p>${leave.from}: ${leave.source}</p>`);
    await expect(readBack(own, [page])).resolves.toBeUndefined();
  });
});

describe('a trainer’s text that everybody reads elsewhere, too,', () => {
  const files = secretCurriculum(
    '::plan[What next?]{#next columns="Who, What, When, Why, How, Cost, Risk, Done"}\n\n' +
      ':::trainer[Who, what, when, why, how, cost]\nFill in who, what, when, why, how, cost, risk, done. Read [the study](https://doi.org/10.1001/jama.2020.25019).\n:::\n\n' +
      ':::do[Creation date]\nSay it.\n:::',
  );
  const { curriculum: whole } = checkFiles({
    ...files,
    'references.yaml':
      '- { id: r, type: article-journal, title: PUBLIC reference, DOI: 10.1001/jama.2020.25019, URL: "https://example.org/a" }\n',
  });

  it('may be a row of short cells', async () => {
    const pdf = await makePdf({ lines: ['Who What When Why How Cost', 'Who What When Why How Cost Risk Done'] });
    await expect(readBack(whole, [output(pdf, 'pdf')])).resolves.toBeUndefined();
  });

  it('may be the address of a source', async () => {
    const page = html('<a href="https://doi.org/10.1001/jama.2020.25019">https://doi.org/10.1001/jama.2020.25019</a>');
    await expect(readBack(whole, [page])).resolves.toBeUndefined();
  });

  it('may be a word that every PDF has', async () => {
    const pdf = await makePdf({ lines: ['One.'] });
    await expect(readBack(whole, [output(pdf, 'pdf')])).resolves.toBeUndefined();
    await expect(readBack(whole, [html('<p>Creation date</p>')])).rejects.toThrow(LEAK);
  });
});

const assets = await readAssets();

/** Every page of a curriculum, as HTML. */
function pagesOf(of: Curriculum, audience: Audience): Output[] {
  const [agenda] = of.agendas;
  if (!agenda) throw new Error('The curriculum has no agenda.');
  const request = {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  } as const;
  return planDocuments(of, request)
    .filter((plan) => plan.audience === audience)
    .map((plan) => output(emitHtml(plan.compose(), assets), 'html', 'participant'));
}

describe('what is composed', () => {
  it('of the reference curriculum passes for participants', async () => {
    const path = 'curriculum/recovery-coaching';
    const { curriculum: whole } = checkCurriculum(path, await readFolder(path, isWanted), '2026-11-22');
    expect(whole.modules.length).toBeGreaterThan(10);
    await expect(readBack(whole, pagesOf(whole, 'participant'))).resolves.toBeUndefined();
    for (const page of pagesOf(whole, 'trainer').slice(0, 1))
      await expect(readBack(whole, [page])).rejects.toThrow(LEAK);
  });

  it('passes for participants and never for trainers, however texts nest', async () => {
    const files = (markdown: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(secretCurriculum(markdown)).map(([path, text]) => [
          path,
          text
            .replace(/SECRET/g, 'Quietly wait until the ninth bell has rung')
            .replace(/PUBLIC/g, 'Everybody may know'),
        ]),
      );
    await fc.assert(
      fc.asyncProperty(randomMarkdown, async (markdown) => {
        const { curriculum: whole } = checkFiles(files(markdown));
        await expect(readBack(whole, pagesOf(whole, 'participant'))).resolves.toBeUndefined();
        for (const page of pagesOf(whole, 'trainer').filter(({ bytes }) =>
          new TextDecoder().decode(bytes).includes('ninth bell'),
        ))
          await expect(readBack(whole, [page])).rejects.toThrow(LEAK);
      }),
      { numRuns: 30 },
    );
  });
});
