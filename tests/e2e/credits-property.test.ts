/** Whatever works build on each other, no credit of any of them is missing from any document, the text of a PDF included. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { CREDIT_ROLES } from '../../src/model/choices.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { baseTexts, checkChain, type Texts } from '../support/check-adaptation.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { textsOfPage } from '../support/texts-of-page.ts';
import { textsOfPdf } from '../support/texts-of-pdf.ts';

const assets = await readAssets();

/** What a work has to be thanked for. */
interface Thanks {
  readonly holder: string;
  readonly line: string | undefined;
  readonly permission: string;
  readonly credits: readonly { readonly name: string; readonly role: string }[];
  readonly funding: string | undefined;
  readonly disclaimer: string | undefined;
}

// Names as people have them, and what YAML, HTML and Markdown would make something else of.
const word = fc.stringMatching(/^[A-ZÁÉÑ][a-záéñ]{2,9}$/);
const odd = fc.constantFrom(
  '',
  '',
  '',
  ' & Co.',
  ' <b>',
  ' “Inc.”',
  ' *Ltd*',
  ' #1',
  ' {x}',
  ' \\o',
  ' [y](z)',
  ' $1',
  ' — GmbH',
);
const name = fc.tuple(word, word, odd).map(([first, last, rest]) => `${first} ${last}${rest}`);
const thanks: fc.Arbitrary<Thanks> = fc.record({
  holder: name,
  line: fc.option(
    name.map((text) => `© ${text}`),
    { nil: undefined },
  ),
  permission: name.map((text) => `By leave of ${text}.`),
  credits: fc.uniqueArray(fc.record({ name, role: fc.constantFrom(...CREDIT_ROLES) }), {
    selector: (one) => one.name,
    maxLength: 4,
  }),
  funding: fc.option(name, { nil: undefined }),
  disclaimer: fc.option(name, { nil: undefined }),
});
/** From two to four works, the original first; no name stands twice. */
const chains = fc
  .array(thanks, { minLength: 2, maxLength: 4 })
  .filter((works) => new Set(works.flatMap(namesIn)).size === works.flatMap(namesIn).length);

function namesIn({ holder, credits }: Thanks): string[] {
  return [holder, ...credits.map((credit) => credit.name)];
}

/** All that has to stand in every document. */
const owed = (works: readonly Thanks[]): string[] =>
  works.flatMap(({ line, permission, funding, disclaimer, ...work }, index) => [
    ...namesIn(work as Thanks),
    ...[line, funding, disclaimer].flatMap((text) => text ?? []),
    ...(index > 0 ? [permission] : []),
  ]);

const rightsOf = ({ holder, line, funding, disclaimer, credits }: Thanks): string =>
  `license: ${JSON.stringify({ id: 'LicenseRef-Owners', holder, line, funding, disclaimer })}\ncredits: ${JSON.stringify(credits)}\n`;

function worksOf(chain: readonly Thanks[]): Record<string, Texts> {
  const works: Record<string, Texts> = {};
  chain.forEach((work, index) => {
    const id = `work-${index}`;
    const original = baseTexts()['curriculum.yaml']?.replace(/license:[\s\S]*$/, rightsOf(work)) ?? '';
    const permission = JSON.stringify({
      from: chain[index - 1]?.holder,
      scope: ['adapt', 'distribute'],
      source: 'A letter',
      text: work.permission,
    });
    works[id] =
      index === 0
        ? baseTexts({ 'curriculum.yaml': original })
        : {
            'curriculum.yaml': `format: 1\nid: ${id}\ntitle: Work ${index}\nversion: 1.0.0\n${rightsOf(work)}adapts:\n  base: ../work-${index - 1}\n  permission: ${permission}\n  changes:\n    - { change: welcome, why: Ours }\n`,
            'modules/welcome/module.yaml': `content-note: Note ${index}.\n`,
          };
  });
  return works;
}

function check(chain: readonly Thanks[]): Curriculum {
  const { curriculum, diagnostics } = checkChain(worksOf(chain));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return curriculum;
}

const letters = (text: string): string => text.replace(/\s+/g, '');
const missing = (texts: readonly string[], chain: readonly Thanks[]): string[] => {
  const all = letters(texts.join(' '));
  return owed(chain).filter((text) => !all.includes(letters(text)));
};

function pagesOf(work: Curriculum): { readonly file: string; readonly html: string }[] {
  const [agenda] = work.agendas;
  if (!agenda) throw new Error('The curriculum has no agenda.');
  const request = {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  } as const;
  return planDocuments(work, request).map(({ file, compose }) => ({ file, html: emitHtml(compose(), assets) }));
}

describe('the credits of random works', () => {
  it('stand in every document', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        for (const { file, html } of pagesOf(check(chain)))
          expect([file, missing(textsOfPage(html), chain)]).toEqual([file, []]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the credits of random works in print', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
  });
  afterAll(() => browser.close());

  it('stand in the text of every PDF', async () => {
    await fc.assert(
      fc.asyncProperty(chains, async (chain) => {
        for (const { name: file, bytes } of await printCurriculum(browser, check(chain), { paper: 'a4' }))
          expect([file, missing(await textsOfPdf(bytes), chain)]).toEqual([file, []]);
      }),
      { numRuns: 2 },
    );
  });
});
