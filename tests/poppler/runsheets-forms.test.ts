import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { learningMinutes } from '../../src/compose/day-minutes.ts';
import { halfDays } from '../../src/compose/half-days.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Paper } from '../../src/model/document.ts';
import { SCHEME_IDS, SCHEMES } from '../../src/model/schemes.ts';
import { pdfInfo, pdfStructure } from '../host/support/poppler.ts';
import { bookCurriculum } from '../support/compose-book.ts';
import { printCurriculum } from '../support/print-curriculum.ts';

const CURRICULUM = 'curriculum/recovery-coaching';

let browser: PrintBrowser;
let reference: Curriculum;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
  const entries = await readFolder(join(new URL('../..', import.meta.url).pathname, CURRICULUM), () => true);
  reference = checkCurriculum(CURRICULUM, entries, '2026-11-22').curriculum;
});
afterAll(() => browser.close());

async function printed(
  curriculum: Curriculum,
  kinds: readonly string[],
  paper: Paper,
  agendaId?: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const outputs = await printCurriculum(browser, curriculum, { paper, only: kinds, agenda: agendaId });
  return new Map(outputs.map(({ name, bytes }) => [name, bytes]));
}

const flat = (text: string): string => text.normalize('NFKC').replace(/[\s\u00a0]+/g, ' ');
/** The text of each page in the order of its rows. */
function pagesOf(pdf: Uint8Array): string[] {
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split('\f').slice(0, -1).map(flat);
}
const read = (outputs: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array => {
  const bytes = outputs.get(file);
  if (!bytes) throw new Error(`No ${file}: ${[...outputs.keys()].join(', ')}`);
  return bytes;
};

describe.each(['a4', 'letter'] as const)('run sheets on %s', (paper) => {
  it.each(['three-days', 'six-half-days'])('are one page for each half-day of %s', async (agendaId) => {
    const pages = pagesOf(read(await printed(reference, ['runsheets'], paper, agendaId), 'runsheets.pdf'));
    const halves = reference.agendas.find(({ id }) => id === agendaId)?.days.flatMap(halfDays) ?? [];
    expect(halves).toHaveLength(6);
    halves.forEach(({ day, entries }, index) => {
      const page = pages[index] ?? '';
      expect(page).toContain(flat(day.title));
      expect(page).toContain('Support person');
      const activities = entries.flatMap((entry) => (entry.kind === 'module' ? entry.activities : []));
      for (const { activity } of activities) expect(page).toContain(flat(activity?.title.value ?? '?'));
    });
    expect(pages[6]).toContain('License and credits');
  });

  it('keep fourteen activities with ways to shorten them on one page, and lose nothing of forty', async () => {
    for (const [count, sheets] of [
      [14, 1],
      [40, 3],
    ] as const) {
      const pages = pagesOf(read(await printed(crowded(count), ['runsheets'], paper), 'runsheets.pdf'));
      const text = pages.join(' ');
      for (let index = 0; index < count; index++) expect(text).toContain(`Talk number ${index} `);
      const notice = pages.findIndex((page) => page.includes('Written by'));
      expect(notice).toBe(sheets);
      expect(pages.slice(0, notice).every((page) => page.includes('Run sheets · Day 1'))).toBe(true);
      expect(pages[notice - 1]).toContain('Support person');
    }
  });
});

/** A half-day of many activities, each with a way to shorten it. */
function crowded(count: number): Curriculum {
  const titles = Array.from({ length: count }, (_, index) => `Talk number ${index}`);
  const activities = titles.map(
    (title) =>
      `  - { title: ${title}, minutes: 5, method: pairs, lead: A, if-short: { text: Say it in one word and let the next person go on., saves: 1 } }`,
  );
  return bookCurriculum({
    files: {
      'modules/one/module.yaml': `title: Many\nminutes: ${count * 5}\nactivities:\n${activities.join('\n')}\n`,
      'modules/one/module.md': titles.map((title) => `## ${title}\n\n::write[Now]\n`).join('\n'),
      'agendas/day.yaml':
        'title: One day\ndelivery: in-person\ndays: [{ title: Day 1, start: "09:00", schedule: [one, two] }]\n',
    },
  });
}

it('tell the slides and the workbook pages that the other files have', async () => {
  const outputs = await printed(reference, ['runsheets', 'workbook', 'slides'], 'letter');
  const sheets = pagesOf(read(outputs, 'runsheets.pdf'));
  const slides = pagesOf(read(outputs, 'slides.pdf'));
  const workbook = pagesOf(read(outputs, 'workbook.pdf'));
  const exercises = sheets.flatMap((page) => [...page.matchAll(/Exercises? (\d+)(?:–\d+)?, p\. (\d+)/g)]);
  expect(exercises.length).toBeGreaterThan(30);
  for (const [, number, page] of exercises)
    expect(workbook[Number(page) - 1]).toMatch(new RegExp(`Exercise ${number}\\b`));
  const [agenda] = reference.agendas;
  const pauses = agenda?.days.flatMap(({ entries }) =>
    entries.filter(({ kind }) => kind === 'break' || kind === 'lunch'),
  );
  const bands = sheets.flatMap((page) => [...page.matchAll(/(?:Break|Lunch) (\d+) Back at (\d+:\d\d)/g)]);
  expect(bands).toHaveLength(pauses?.length ?? 0);
  for (const [, slide, time] of bands) expect(slides[Number(slide) - 1]).toMatch(new RegExp(`Back at ${time}`));
});

describe.each(['a4', 'letter', 'a4-large', 'letter-large'] as const)('forms on %s', (paper) => {
  it('tell the hours of the agenda on a certificate that lies across its paper', async () => {
    const pdf = read(await printed(reference, ['forms'], paper), 'forms.pdf');
    const pages = pagesOf(pdf);
    const at = pages.findIndex((page) => page.includes('Certificate of attendance'));
    const [agenda] = reference.agendas;
    expect(agenda && learningMinutes(reference, agenda)).toBe(1080);
    expect(pages[at]).toContain(
      '18 contact hours of 60 minutes (1,080 instructional minutes; breaks and meals not counted)',
    );
    expect(pages[at]).toContain('of 18 hours');
    expect(pages[at]).toContain('It is not a certification.');
    // Nothing is printed on the back of a certificate.
    const notice = pages.findIndex((page) => page.includes('License and credits'));
    expect([at % 2, notice % 2]).toEqual([0, 0]);
    expect(notice).toBeGreaterThan(at + 1);
    // A side that is left empty has its heading only.
    const filled = pages.filter((page) => page.trim().length > 150);
    expect(filled.length).toBeGreaterThan(pages.length / 2);
    expect(filled.every((page) => page.includes('Sample text, not the licensed curriculum'))).toBe(true);
    expect(filled.every((page) => /Version 1\.0\.0/i.test(page))).toBe(true);
    expect(pdfInfo(pdf)).toMatchObject({ Form: 'AcroForm', JavaScript: 'no', Tagged: 'yes' });
    expect(pdfStructure(pdf)).toMatch(/^ *H1 /m);
  });

  it.each(['en-US', 'es-MX'])('keep a certificate on one page under every scheme, in %s', async (language) => {
    const expires = { value: '2027-06-30', place: reference.place };
    const approval = { body: 'Example Board of Recovery and Peer Support', number: 'EB-100', expires };
    const contactHours = SCHEME_IDS.map((value) => ({ scheme: { value, place: reference.place }, approval }));
    const pages = pagesOf(read(await printed({ ...reference, language, contactHours }, ['forms'], paper), 'forms.pdf'));
    const own = pages.filter((page) => /Certificate of attendance|Constancia de asistencia/.test(page));
    // In large print the schemes stand on what follows it.
    const sheet = paper.endsWith('large') ? pages.slice(pages.indexOf(own[0] ?? '') + 1).join(' ') : own[0];
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/It is not a certification\.|No es una certificación\./);
    expect(own[0]).toContain('Version 1.0.0'.replace('Version', language === 'en-US' ? 'Version' : 'Versión'));
    for (const { short } of SCHEMES) expect(sheet).toMatch(new RegExp(`${short}: (18|21\\.5) (contact hours|horas)`));
    expect(sheet?.match(/EB-\s?100/g)).toHaveLength(SCHEMES.length);
  });
});
