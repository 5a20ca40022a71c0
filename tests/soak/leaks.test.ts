/**
 * Goal G16: trainers’ text, nested at random in lists, quotations, tables, footnotes, titles of links, alternative texts, headings, fields
 * of YAML, handouts and adaptations, is in no participant’s page, print or data; and no participant’s page changes when it does.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { Folder } from '../../src/load/source-tree.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { randomMarkdown } from '../support/random-markdown.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { entriesOf } from '../support/secret-curriculum.ts';
import { everythingInPdf } from './support/everything-in-pdf.ts';
import { disguised, overlay, secretBatch } from './support/secret-batch.ts';

const assets = await readAssets();
const SEED = Number(process.env.LEAKS_SEED ?? 20261122);
/** Nestings of one curriculum; every second curriculum is an adaptation, with as many of its own. */
const SIZE = rounds(5, 20);
const BATCHES = rounds(2, 50);

const nestings = (batch: number): string[] => fc.sample(randomMarkdown, { numRuns: SIZE, seed: SEED + batch });

function read(path: string, files: Readonly<Record<string, string>>, base?: Folder): Curriculum {
  const { curriculum, diagnostics } = checkCurriculum(path, entriesOf(files), '2026-11-22', base);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, message, place }) => `${rule} ${place.file}:${place.line} ${message}`)).toEqual([]);
  return curriculum;
}

interface Works {
  /** The words of its nestings that trainers must find: all but comments, and what a handout has, of which the guide has only the page. */
  readonly source: ReadonlySet<string>;
  readonly curriculum: Curriculum;
  /** The same with other words where only trainers look. */
  readonly masked: Curriculum;
}

function works(batch: number): Works {
  const files = secretBatch(nestings(batch));
  if (batch % 2 === 0) {
    const [curriculum, masked] = [files, disguised(files)].map((one) => read('curriculum/c', one));
    return { source: wordsOf(files), curriculum, masked } as Works;
  }
  const { files: own, base } = overlay(files, nestings(BATCHES + batch));
  const other = overlay(disguised(files), []).base;
  const masked = read('curriculum/d', disguised(own), other);
  return { source: wordsOf(own), curriculum: read('curriculum/d', own, base), masked };
}

const wordsOf = (files: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(
    Object.entries(files).flatMap(([path, text]) =>
      path.includes('/handouts/') ? [] : (text.replaceAll(/<!--.*?-->/g, '').match(/SECRET\d{3,}/g) ?? []),
    ),
  );

interface Page {
  readonly file: string;
  readonly audience: string;
  readonly html: string;
}

function pagesOf(curriculum: Curriculum): Page[] {
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('The curriculum has no agenda.');
  const request: BuildRequest = {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  };
  return planDocuments(curriculum, request).map(({ file, audience, compose }) => ({
    file,
    audience,
    html: emitHtml(compose(), assets),
  }));
}

/** A page with what is packed into its addresses. */
const unpacked = (html: string): string =>
  html +
  [...html.matchAll(/data:[a-z/+.-]+;base64,([\w+/=]*)/g)]
    .map(([, data = '']) => Buffer.from(data, 'base64'))
    .join('\n');

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const leakIn = (text: string): string | undefined => /.{0,60}SECRET.{0,60}/is.exec(text)?.[0];

let browser: Promise<PrintBrowser> | undefined;
afterAll(async () => (await browser)?.close());

describe.each(Array.from({ length: BATCHES }, (_, batch) => batch))('batch %i', (batch) => {
  const made = once(() => works(batch));

  it('has nothing of a trainer’s in participants’ pages', () => {
    const { source, curriculum, masked } = made();
    const pages = pagesOf(curriculum);
    const others = pagesOf(masked).filter(({ audience }) => audience === 'participant');
    const participants = pages.filter(({ audience }) => audience === 'participant');
    expect(participants.map(({ file }) => file)).toEqual(['workbook', 'slides', 'handouts', 'index']);
    participants.forEach(({ file, html }, index) => {
      expect(leakIn(unpacked(html)), `${file}, seed ${SEED}`).toBeUndefined();
      // Not a trace of it either: no number, no mark, no room that it has taken.
      expect(others[index]?.html === html, `${file} changes with trainers’ words, seed ${SEED}`).toBe(true);
    });
    const trainers = pages.flatMap(({ audience, html }) => (audience === 'trainer' ? [html] : [])).join('\n');
    expect([...source].filter((word) => !trainers.includes(word))).toEqual([]);
  });

  it.runIf(isSoak || batch === 0)('has nothing of a trainer’s in participants’ prints', async () => {
    browser ??= openBrowser({ browser: undefined, env: process.env, say: () => undefined });
    const only = ['workbook', 'slides', 'handouts', ...(batch % 10 === 0 ? ['guide'] : [])];
    const prints = await printCurriculum(await browser, made().curriculum, { paper: 'a4', only });
    expect(prints.map(({ name }) => name).sort()).toEqual(only.map((name) => `${name}.pdf`).sort());
    for (const { name, audience, bytes } of prints) {
      const leak = leakIn(await everythingInPdf(bytes));
      if (audience === 'participant') expect(leak, `${name}, seed ${SEED}`).toBeUndefined();
      else expect(leak, name).toBeDefined();
    }
  });
});
