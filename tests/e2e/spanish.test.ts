import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocuments, checkCurriculum, hasErrors } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { stringsFor } from '../../src/compose/strings.ts';
import type { Output } from '../../src/emit/manifest.ts';
import { PDF_WORK } from '../../src/emit/pdf-work.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { Agenda } from '../../src/model/agenda.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Format, Paper } from '../../src/model/document.ts';
import { findEnglish, findStrangers } from '../support/find-english.ts';
import { wordsOf } from '../support/own-words.ts';
import { textsOfPage } from '../support/texts-of-page.ts';
import { textsOfPdf } from '../support/texts-of-pdf.ts';

const PATH = 'tests/curricula/spanish';
const AGENDAS = ['dos-dias', 'en-linea', 'por-cuenta-propia'];

let curriculum: Curriculum;
let authors: ReadonlySet<string>;
let browser: PrintBrowser;
beforeAll(async () => {
  const folder = join(new URL('../..', import.meta.url).pathname, PATH);
  const entries = await readFolder(folder, isWanted);
  authors = new Set(
    entries.flatMap((entry) => ('bytes' in entry ? wordsOf(new TextDecoder().decode(entry.bytes)) : [])),
  );
  const checked = checkCurriculum(PATH, entries, '2027-01-20');
  expect(hasErrors(checked)).toBe(false);
  curriculum = checked.curriculum;
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
});
afterAll(() => browser.close());

interface Wishes {
  readonly agenda: string;
  readonly paper: Paper;
  readonly formats: readonly Format[];
  readonly only?: readonly string[];
}

/** What a build writes, with the real browser. */
async function build({ agenda: id, paper, formats, only }: Wishes): Promise<readonly Output[]> {
  const agenda = curriculum.agendas.find((one): one is Agenda => one.id === id);
  if (!agenda) throw new RangeError(`No agenda ${id}`);
  const request: BuildRequest = { agenda, papers: [paper], formats, only, participants: undefined };
  const { outputs } = await buildDocuments(curriculum, planDocuments(curriculum, request), request, 'sha256-0', {
    assets: await readAssets(),
    pdfWork: PDF_WORK,
    audit: undefined,
    openPage: formats.includes('pdf') ? browser.open : undefined,
    browser: browser.name,
    date: new Date(0),
    rest: async () => {},
    progress: () => undefined,
  });
  return outputs.filter(({ name }) => name !== 'manifest.json');
}

/** By file, the English words and those that come from nowhere, with a text that has them. */
async function strangersIn(outputs: readonly Output[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, format, bytes } of outputs) {
    const texts = format === 'pdf' ? await textsOfPdf(bytes) : textsOfPage(new TextDecoder().decode(bytes));
    expect(texts.length, name).toBeGreaterThan(20);
    for (const text of texts) {
      const words = new Set([...findEnglish(text), ...findStrangers(text, authors, curriculum.language)]);
      if (words.size > 0) found.push(`${name}: ${[...words].join(' ')}: ${text.slice(0, 80)}`);
    }
  }
  return found;
}

describe('a Spanish curriculum', () => {
  it.each(AGENDAS)('has no English word on a screen: %s', async (agenda) => {
    const outputs = await build({ agenda, paper: 'a4', formats: ['html'] });
    // Whoever studies alone sees no slides.
    const shown = agenda === 'por-cuenta-propia' ? 'workbook.html' : 'slides.html';
    expect(outputs.map(({ name }) => name)).toContain(shown);
    expect(await strangersIn(outputs)).toEqual([]);
  });

  it.each(['letter', 'letter-large'] as const)('has no English word in print, on %s', async (paper) => {
    const outputs = await build({ agenda: 'dos-dias', paper, formats: ['pdf'] });
    const kinds = ['cards', 'forms', 'guide', 'handouts', 'runsheets', 'slides', 'workbook'];
    const pdfs = outputs.filter(({ format }) => format === 'pdf');
    expect([...new Set(pdfs.map(({ name }) => name.split('.')[0]))].toSorted()).toEqual(kinds);
    expect(await strangersIn(pdfs)).toEqual([]);
  });

  it('would be caught with an English word: one that is seen, one that is heard, one in a running head', async () => {
    const words = stringsFor(curriculum.language);
    const cases: readonly (readonly [object, string, string, string, Format])[] = [
      [words, 'takeaways', 'To take with you', 'workbook', 'html'],
      [words.forms, 'table', 'Table', 'workbook', 'html'],
      [words.guideDay.after, 'title', 'After the training', 'guide', 'html'],
      [words.cards, 'flip', 'Print on both sides', 'cards', 'pdf'],
      [words.paperwork.columns, 'name', 'Name', 'forms', 'pdf'],
    ];
    for (const [table, key, english, kind, format] of cases) {
      const spanish: unknown = Reflect.get(table, key);
      Reflect.set(table, key, english);
      try {
        const outputs = await build({ agenda: 'dos-dias', paper: 'a4', formats: [format], only: [kind] });
        expect(await strangersIn(outputs), key).not.toEqual([]);
      } finally {
        Reflect.set(table, key, spanish);
      }
    }
  });
});
