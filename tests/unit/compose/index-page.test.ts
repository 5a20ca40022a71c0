import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { index, trainerIndex } from '../../../src/compose/index-page.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import type { Kind } from '../../../src/model/document.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';
import { agenda, sampleCurriculum, sampleOptions } from '../../support/sample-curriculum.ts';

const compose = (kind: Kind, more: Partial<Curriculum> = {}, files?: readonly string[]) => {
  const curriculum = forAudience(sampleCurriculum(more), kind.audience);
  const options = sampleOptions(curriculum);
  return kind.compose(curriculum, { ...options, files: files ?? options.files }).body;
};
const links = (body: ReturnType<typeof compose>) => elements(body, 'a').map(({ properties }) => properties.href);

describe('the landing page of participants', () => {
  const body = compose(index);

  it('leads to their files and to no other', () => {
    expect(links(body)).toEqual(['workbook.html', 'workbook.pdf', 'slides.pdf']);
  });

  it('holds no word of the trainers', () => {
    expect(textOf(body)).not.toMatch(/trainer|guide|PURPOSE|NOTES/i);
  });

  it('leads only to what is built', () => {
    expect(links(compose(index, {}, ['workbook.html', 'guide.html', 'index.html']))).toEqual(['workbook.html']);
  });

  it('adds the hours up, day by day, and each minute once', () => {
    const rows = elements(ofClass(body, 'proof')[0] ?? body, 'tr').map((row) => row.children.map(textOf));
    expect(rows).toEqual([
      ['Day', 'Clock', 'Learning', 'Breaks', 'Meals', 'Other'],
      ['Day 1', '8:45 AM–12:00 PM', '105 min', '15 min', '60 min', '15 min'],
      ['Day 2', '9:00–9:45 AM', '45 min', '0 min', '0 min', '0 min'],
      ['Together', '', '150 min = 2 hours 30 minutes', '15 min', '60 min', '15 min'],
    ]);
  });

  it('carries the license line, the holder and the credits', () => {
    const text = textOf(ofClass(body, 'rights')[0]);
    for (const piece of [
      '© 2024 Example Owners LLC. Used with permission.',
      'Written by Example Author.',
      'Holder: Example Owners LLC.',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('says that a draft is one', () => {
    expect(ofClass(compose(index, { isDraft: true }), 'draft')).toHaveLength(1);
    expect(ofClass(body, 'draft')).toEqual([]);
  });

  it('promises no days where there are none', () => {
    const text = textOf(compose(index, { agendas: [agenda([], { delivery: 'self-study' })] }));
    expect(text).toContain('2 hours 30 minutes');
    expect(text).not.toContain('Day 1');
  });
});

it('leads trainers to everything', () => {
  expect([...links(compose(trainerIndex))].sort()).toEqual([
    'guide.html',
    'guide.pdf',
    'index.html',
    'slides.html',
    'slides.pdf',
    'workbook.html',
    'workbook.pdf',
  ]);
});

it('leads to handouts, run sheets, role cards and forms where they are built, each audience to its own', () => {
  const files = ['index.html', 'trainer.html', 'handouts.pdf', 'runsheets.pdf', 'cards.pdf', 'forms.pdf'];
  expect(links(compose(index, {}, files))).toEqual(['handouts.pdf']);
  expect(links(compose(trainerIndex, {}, files))).toEqual([
    'runsheets.pdf',
    'cards.pdf',
    'forms.pdf',
    'handouts.pdf',
    'index.html',
  ]);
});

it('leads to the same on other papers, and says which is which', () => {
  const files = [
    'workbook.pdf',
    'workbook.letter-large.pdf',
    'guide.letter.pdf',
    'runsheets.pdf',
    'forms.pdf',
    'forms.letter.pdf',
  ];
  const words = (kind: Kind) =>
    elements(compose(kind, {}, files), 'a').map((link) => [link.properties.href, textOf(link)]);
  expect(words(index)).toEqual([
    ['workbook.pdf', 'PDF to print'],
    ['workbook.letter-large.pdf', 'Large print, US Letter'],
  ]);
  expect(words(trainerIndex)).toContainEqual(['forms.letter.pdf', 'US Letter: forms']);
  expect(words(trainerIndex).flat()).not.toContain('guide.letter.pdf');
});

describe('how to use the files', () => {
  const how = (kind: Kind, files: readonly string[], more: Partial<Curriculum> = {}) =>
    textOf(ofClass(compose(kind, more, files), 'how')[0]);

  it('speaks of no PDF where none is built, and of no page where there are PDFs alone', () => {
    const html = ['index.html', 'trainer.html', 'workbook.html', 'guide.html', 'slides.html'];
    const pdf = ['workbook.pdf', 'guide.pdf', 'slides.pdf', 'runsheets.pdf'];
    for (const kind of [index, trainerIndex]) {
      expect(how(kind, html)).not.toMatch(/PDF|print|run sheet/i);
      expect(how(kind, pdf)).not.toMatch(/on a screen|search|Present|Save my answers/);
    }
    expect(how(index, pdf)).toContain('Print the PDF of the workbook');
    expect(how(trainerIndex, pdf)).toContain('Show the slides from the PDF.');
  });

  it('says what the pages can do', () => {
    const files = ['workbook.html', 'guide.html', 'slides.html'];
    expect(how(index, files)).toContain('“Save my answers” gives you a copy');
    expect(how(index, files)).toContain('search finds any word');
    expect(how(trainerIndex, files)).toContain('choose “Present”');
    expect(how(trainerIndex, files)).toContain('“What is on at …” leads to the activity of a clock time');
  });

  it('promises no clock where the agenda has none', () => {
    const selfStudy = { agendas: [agenda([], { delivery: 'self-study' })] };
    expect(how(trainerIndex, ['guide.html'], selfStudy)).not.toMatch(/clock|“Now”/);
  });

  it('names what participants get as far as it is built', () => {
    expect(how(trainerIndex, ['guide.html', 'slides.pdf'])).toContain(
      'Participants get the slides as PDF and their own page.',
    );
    expect(how(trainerIndex, ['guide.html', 'workbook.html', 'handouts.pdf'])).toContain(
      'Participants get the workbook, the handouts and their own page.',
    );
  });

  it('speaks of the last pages of a book only where there is a book', () => {
    const notice = (files: readonly string[]) => textOf(ofClass(compose(index, {}, files), 'rights')[0]);
    expect(notice(['workbook.html'])).toContain('last pages of each book');
    expect(notice(['slides.pdf'])).not.toContain('last pages');
  });
});
