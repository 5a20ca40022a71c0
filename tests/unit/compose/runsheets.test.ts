import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { runSheets } from '../../../src/compose/runsheets.ts';
import { bookCurriculum, optionsOf } from '../../support/compose-book.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';
import { doubleIds, skippedLevels } from '../../support/outline.ts';

const RICH = {
  stand:
    ':::slide[One line]\nx\n:::\n\n::scale[S]{#s}\n\n::write[W]{#w}\n\n:::role[Dana]\nYou.\n:::\n\n:::role[Kim]\nYou.\n:::\n\n::handout{file="handouts/h.md"}',
  again: '::write[Now]{#n}',
  files: {
    'agendas/day.yaml':
      'title: One day\ndelivery: in-person\ndays:\n  - title: "Day 1: Together"\n    date: 2027-03-01\n    start: "09:00"\n    schedule: [{ event: Arrival, minutes: 10, notes: Coffee is there. }, { module: one, activities: [stand-on-the-line, second-round] }, { break: 15 }, two, { lunch: 60 }, { module: one, activities: [debrief] }]\n',
    'modules/one/handouts/h.md': '# Sheet\n\nText.\n',
  },
};
type Text = Parameters<typeof bookCurriculum>[0];
const compose = (text: Text = RICH, more: Partial<ReturnType<typeof optionsOf>> = {}) => {
  const curriculum = forAudience(bookCurriculum(text), 'trainer');
  return runSheets.compose(curriculum, { ...optionsOf(curriculum), ...more });
};
const { body, css, ...document } = compose();
const [morning, afternoon] = ofClass(body, 'run-sheet');
const rowsOf = (sheet = morning) => (sheet ? elements(sheet, 'tr').map((row) => row.children.map(textOf)) : []);

describe('the run sheets', () => {
  it('say what they are', () => {
    expect(runSheets).toMatchObject({ isPaged: true, file: 'runsheets', audience: 'trainer', formats: ['pdf'] });
    expect(document).toMatchObject({ title: 'Run sheets: A Sample Course' });
    expect(elements(body, 'h1').map(textOf)).toEqual(['Run sheets: A Sample Course']);
    expect(skippedLevels(body)).toEqual([]);
    expect(doubleIds(body)).toEqual([]);
    expect(elements(body, 'a')).toEqual([]);
  });

  it('are one for each half of a day, by its name', () => {
    expect(elements(body, 'h2').map(textOf)).toEqual([
      'Day 1: Together, morning',
      'Day 1: Together, afternoon',
      'License and credits',
    ]);
    expect(textOf(morning)).toContain('March 1, 2027 · 9:00–10:45 AM · 70 min of learning time');
    expect(textOf(afternoon)).toContain('11:45 AM–12:05 PM · 20 min of learning time');
    expect(css).toContain('"Run sheets · Day 1: Together, morning"');
  });

  it('tell the clock, the minutes, what they can give back, who leads, the slides and what to give out', () => {
    const rows = rowsOf();
    expect(rows[0]).toEqual(['Start', 'Min', 'Spare', 'Activity', 'Lead', 'Slides', 'Give out, book page', 'Actual']);
    expect(rows.slice(1)).toEqual([
      ['9:00 AM', '10', '', 'Arrival', '', '1–2', '', ''],
      ['', 'Coffee is there.', ''],
      ['50 min1Where We Stand'],
      [
        '9:10 AM',
        '40',
        '−10',
        'Stand on the linemovement, in groups of 3',
        'A',
        '3–6',
        'Card setsTapeCards No. 1–2Handout: Sheet, p. 000Exercises 1–2, p. 000',
        '',
      ],
      ['', 'If short: Use three.', ''],
      ['9:50 AM', '10', '−10', 'Second roundmovement, optional', '', '7', '', ''],
      ['10:00 AM', '15', '', 'Break', '8', 'Back at 10:15 AM'],
      ['30 min2Look Again'],
      ['10:15 AM', '30', '', 'Look backreflection', '', '9–11', 'Exercise 3, p. 000', ''],
      ['10:45 AM', '60', '', 'Lunch', '12', 'Back at 11:45 AM'],
    ]);
  });

  it('say when the day is over, on its last sheet', () => {
    expect(rowsOf(afternoon).at(-1)).toEqual(['12:05 PM', '', '', 'We finish.']);
    expect(textOf(morning)).not.toContain('We finish');
  });

  it('sum what the half-day can give back, each minute once', () => {
    expect(ofClass(body, 'give-back').map(textOf)).toEqual([
      'This half-day can give back 20 min: 20 min in module 1. Breaks and meals stay whole.',
      'This half-day has no minutes to give back. Breaks and meals stay whole. 1 hour 30 minutes in contact hours of 60 minutes (90 instructional minutes; breaks and meals not counted).',
    ]);
  });

  it('have a line for each thing to know by heart, and for whoever leads', () => {
    for (const sheet of ofClass(body, 'run-sheet')) {
      expect(ofClass(sheet, 'know').map(textOf)[0]).toMatch(/agreements.*Quiet room.*Naloxone.*Support person/);
    }
    expect(ofClass(morning ?? body, 'name').map(textOf)).toEqual(['A']);
    expect(ofClass(afternoon ?? body, 'name').map(textOf)).toEqual(['B']);
  });

  it('find the pages of what stands in the workbook', () => {
    const targets = ofClass(body, 'page-number').map(({ properties }) => properties.dataPage);
    expect(targets).toEqual(['workbook#file-modules.one.handouts.h', 'workbook#exercise-1', 'workbook#exercise-3']);
  });

  it('stand below each other in large print', () => {
    const large = compose(RICH, { paper: 'letter-large' });
    expect(ofClass(large.body, 'run-sheet').every((sheet) => classesOf(sheet).includes('large'))).toBe(true);
    expect(large.styles).toContain('shared/page-letter-large.css');
  });

  it('are not there where there are no days', () => {
    const curriculum = bookCurriculum({ files: { 'agendas/day.yaml': 'title: Alone\ndelivery: self-study\n' } });
    const { agenda } = optionsOf(curriculum);
    const kinds = planDocuments(curriculum, {
      agenda,
      papers: ['a4'],
      formats: ['html', 'pdf'],
      only: undefined,
      participants: undefined,
    }).map(({ kind }) => kind);
    expect(kinds).not.toContain('runsheets');
    expect(kinds).toContain('forms');
  });
});

describe('a half-day of many activities', () => {
  const schedule = (count: number, title: string): Text => {
    const many = Array.from({ length: count }, (_, index) => `${title} ${index}`);
    const activities = many.map(
      (name) =>
        `  - { title: ${name}, minutes: 5, method: pairs, if-short: { text: Say it in one word and no more., saves: 1 } }`,
    );
    return {
      files: {
        'modules/one/module.yaml': `title: Many\nminutes: ${count * 5}\nactivities:\n${activities.join('\n')}\n`,
        'modules/one/module.md': many.map((name) => `## ${name}\n`).join('\n'),
        'agendas/day.yaml':
          'title: One day\ndelivery: in-person\ndays: [{ title: Day 1, start: "09:00", schedule: [one, two] }]\n',
      },
    };
  };
  const densityOf = (count: number, title = 'Talk') =>
    classesOf(ofClass(compose(schedule(count, title)).body, 'run-sheet')[0] ?? body)[2];

  it('is set the more closely, the more there is', () => {
    const densities = [4, 9, 12, 14, 17, 22].map((count) => densityOf(count));
    const order = ['roomy', 'close', 'tight', 'plain', 'bare'];
    const places = densities.map((density) => order.indexOf(String(density)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(densities[0]).toBe('roomy');
    expect(densities.at(-1)).toBe('bare');
  });

  it('says everything where a second page is needed anyway', () => {
    const { body: long } = compose(schedule(40, 'Talk'));
    expect(densityOf(40)).toBe('long');
    expect(textOf(long)).toContain('If short');
  });

  it('gives what is left to its rows, in steps', () => {
    const ease = (count: number) =>
      Number(
        /ease-(\d)/.exec(
          classesOf(ofClass(compose(schedule(count, 'Talk')).body, 'run-sheet')[0] ?? body).join(' '),
        )?.[1],
      );
    expect(ease(4)).toBe(5);
    expect(ease(40)).toBe(0);
  });

  it('lets run on below its title what is given out, where the page is full', () => {
    const { files } = schedule(40, 'Talk') ?? {};
    const text = (files?.['modules/one/module.yaml'] ?? '').replaceAll(
      'method: pairs',
      'method: pairs, materials: [A rope, Pens]',
    );
    const full = compose({ files: { ...files, 'modules/one/module.yaml': text } }).body;
    expect(ofClass(full, 'below').map(textOf)[0]).toMatch(/^A rope\s· Pens/);
  });

  it('counts long titles as the lines that they take', () => {
    expect(densityOf(9, 'A conversation about many things that nobody had expected to hear from anybody')).not.toBe(
      densityOf(9),
    );
  });
});
