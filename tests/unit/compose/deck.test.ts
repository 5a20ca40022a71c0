import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { planDeck, type Slide } from '../../../src/compose/deck.ts';
import { forAudience } from '../../../src/compose/for-audience.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';
import {
  activity,
  agenda,
  content,
  day,
  inline,
  module,
  sampleCurriculum,
  sampleOptions,
  say,
  sections,
  slide,
} from '../../support/sample-curriculum.ts';

const plan = (curriculum: Curriculum = sampleCurriculum()) => planDeck(curriculum, sampleOptions(curriculum));
const lines = (slides: readonly Slide[]) =>
  slides.map(({ kind, title, isRepeat }) => `${kind}${isRepeat ? ' again' : ''}: ${title}`.replaceAll('\u00a0', ' '));
const find = (slides: readonly Slide[], title: string): Slide => {
  const found = slides.find((it) => it.title.replaceAll('\u00a0', ' ') === title);
  if (!found) throw new RangeError(`No slide ${title}: ${lines(slides).join('; ')}`);
  return found;
};
const notesOf = ({ notes }: Slide) => JSON.stringify(notes);

describe('planDeck', () => {
  const slides = plan();

  it('follows the agenda from the title to the license', () => {
    expect(lines(slides)).toEqual([
      'title: A Sample Course',
      'agenda: Day 1: Today',
      'section: Making a Start',
      'module: A Safe Place',
      'activity: Welcome and names',
      'authored: Our agreements',
      'authored: What helps?',
      'activity: Read and sign',
      'takeaways: To take with you',
      'break: Break. Back at 10:00 AM',
      'module: Where We Stand',
      'activity: Stand on the line',
      'authored: One line',
      'break: Lunch. Back at 11:30 AM',
      'activity: Talk in pairs',
      'takeaways: To take with you',
      'agenda: Day 2: Today',
      'authored again: Our agreements',
      'section: Making Changes',
      'module: Words We Choose',
      'activity: Talk about Words We Choose',
      'references: References',
      'licence: License and credits',
    ]);
  });

  it('numbers slides from 1, in their id and in their foot', () => {
    slides.forEach(({ number, id, section }, index) => {
      expect(number).toBe(index + 1);
      expect(id).toBe(`slide-${number}`);
      expect(textOf(elements(section, 'footer')[0])).toMatch(new RegExp(`${number}$`));
    });
  });

  it('gives each slide one heading: the title slide the h1, every other an h2', () => {
    for (const { section, kind } of slides) {
      expect(elements(section, 'h1')).toHaveLength(kind === 'title' ? 1 : 0);
      expect(elements(section, 'h2')).toHaveLength(kind === 'title' ? 0 : 1);
      expect(section.properties.id).toBeUndefined();
    }
  });

  it('gives a slide the trainer’s words from it to the next, and a repeated one none', () => {
    expect(notesOf(find(slides, 'A Safe Place'))).toContain('NOTES of the module slide.');
    expect(notesOf(find(slides, 'Welcome and names'))).toContain('NOTES of the activity slide.');
    expect(notesOf(find(slides, 'Our agreements'))).toContain('NOTES of the agreements.');
    expect(find(slides, 'What helps?').notes).toEqual([]);
    expect(slides.find(({ isRepeat }) => isRepeat)?.notes).toEqual([]);
    expect(slides.flatMap(({ notes }) => notes)).toHaveLength(3);
  });

  it('numbers the same slides for participants, without a word of the trainer', () => {
    const theirs = plan(forAudience(sampleCurriculum(), 'participant'));
    expect(lines(theirs)).toEqual(lines(slides));
    expect(theirs.flatMap(({ notes }) => notes)).toEqual([]);
    const everything = theirs.map(({ section }) => textOf(section)).join('\n');
    expect(everything).not.toMatch(/NOTES|PURPOSE/);
  });

  it('says on an activity how long it takes, until when, and how people sit', () => {
    const [first] = ofClass(find(slides, 'Welcome and names').section, 'axis');
    expect(textOf(first)).toBe('20 minutesuntil 9:20 AMin pairs');
  });

  it('says when a module is taught, each sitting of a day by itself', () => {
    const [axis] = ofClass(find(slides, 'Where We Stand').section, 'axis');
    expect(textOf(axis)).toMatch(/^2\d+ min10:00 AMto 10:30 AM11:30 AMto \d+:\d+/);
  });

  it('sets the title of a section smaller where its purpose is long', () => {
    const sample = sampleCurriculum();
    const [first, ...rest] = sample.sections;
    if (!first) throw new RangeError('The sample has no section');
    const classesFor = (purpose: string) => {
      const slides = plan({
        ...sample,
        sections: [{ ...first, title: 'Making Connections', purpose: inline(purpose) }, ...rest],
      });
      return classesOf(find(slides, 'Making Connections').section);
    };
    expect(classesFor('A few words.')).not.toContain('long');
    expect(classesFor('Words and words. '.repeat(18))).toContain('long');
  });

  it('lists the references in the order of the alphabet', () => {
    const sample = sampleCurriculum();
    const [reference] = sample.references;
    if (!reference) throw new RangeError('The sample has no reference');
    const by = (literal: string) => ({ ...reference, id: literal, authors: [{ literal }] });
    const entries = plan({ ...sample, references: [by('Zeta'), by('Alpha'), by('Mu')] })
      .filter(({ kind }) => kind === 'references')
      .flatMap(({ section }) => elements(section, 'li').map(textOf));
    expect(entries.map((entry) => entry.split('.')[0])).toEqual(['Alpha', 'Mu', 'Zeta']);
  });

  it('says at a break when to be back and what comes then', () => {
    const pause = find(slides, 'Lunch. Back at 11:30 AM').section;
    expect(textOf(pause)).toContain('60 minutes. Then: Where We Stand (continued)');
    expect(textOf(find(slides, 'Break. Back at 10:00 AM').section)).toContain('15 minutes. Then: Where We Stand');
  });

  it('prints objectives and content note where the module begins', () => {
    const text = textOf(find(slides, 'Where We Stand').section);
    expect(text).toContain('Describe Where We Stand');
    expect(text).toContain('We talk about loss. You can step out at any time.');
    expect(text).not.toContain('PURPOSE');
  });

  it('carries license line, holder and credits', () => {
    const text = textOf(find(slides, 'License and credits').section);
    for (const piece of [
      '© 2024 Example Owners LLC. Used with permission.',
      'Written by Example Author',
      'Reviewed by Example Reviewer',
      'Holder Example Owners LLC',
      'LicenseRef-Sample',
      'No medical advice.',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('marks every slide of a draft', () => {
    const drafts = plan(sampleCurriculum({ isDraft: true }));
    expect(drafts.every(({ section }) => ofClass(section, 'draft').length === 1)).toBe(true);
    expect(slides.some(({ section }) => ofClass(section, 'draft').length > 0)).toBe(false);
  });
});

describe('the agenda of a day', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ event: `Entry ${index + 1}`, minutes: 20 }));
  const one = sections({ id: 's', title: 'S', modules: [module(1, 'm', 'M')] });
  const titles = (schedule: Parameters<typeof day>[3]) =>
    lines(plan(sampleCurriculum({ sections: one, agendas: [agenda([day(1, 'Day 1', 540, schedule)])] }))).filter(
      (line) => line.startsWith('agenda'),
    );

  it('stands on one slide as long as its rows do', () => {
    expect(titles(many(9))).toEqual(['agenda: Day 1: Today']);
  });

  it('is divided at lunch', () => {
    expect(titles([...many(6), { lunch: 60 }, ...many(5)])).toEqual([
      'agenda: Day 1: Today, morning',
      'agenda: Day 1: Today, afternoon',
    ]);
  });

  it('goes on where there is no lunch, and loses no row', () => {
    const curriculum = sampleCurriculum({ sections: one, agendas: [agenda([day(1, 'Day 1', 540, many(20))])] });
    const slides = plan(curriculum).filter(({ kind }) => kind === 'agenda');
    expect(lines(slides)).toEqual([
      'agenda: Day 1: Today (1 of 3)',
      'agenda: Day 1: Today (2 of 3)',
      'agenda: Day 1: Today (3 of 3)',
    ]);
    const rows = slides
      .flatMap(({ section }) => elements(section, 'tbody').flatMap((body) => elements(body, 'td')))
      .map(textOf);
    expect(rows.filter((row) => row.startsWith('Entry'))).toEqual(many(20).map(({ event }) => event));
  });
});

describe('a deck that has to hold a lot', () => {
  const long =
    'Demonstrate coaching that listens first, asks permission, and affirms any step that the person counts as progress.';
  const place = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const objectives = Array.from({ length: 9 }, (_, index) => ({
    id: undefined,
    text: inline(`${index + 1}. ${long}`),
    supports: [],
    place,
  }));
  const full = module(1, 'full', 'Full', { objectives, contentNote: inline(`${long} ${long}`) });
  const own = sections({ id: 's', title: 'S', modules: [full] });
  const build = (more: Partial<Curriculum> = {}) => {
    const [only] = own.flatMap(({ modules }) => modules);
    return plan(
      sampleCurriculum({
        sections: own,
        agendas: only ? [agenda([day(1, 'Day 1', 540, [{ module: only }])])] : [],
        ...more,
      }),
    );
  };

  it('spreads objectives over slides, and gives the content note its own', () => {
    const slides = build().filter(({ kind }) => kind === 'module');
    const items = slides.flatMap(({ section }) => elements(section, 'li')).map(textOf);
    expect(items).toEqual(objectives.map(({ text }) => text.text));
    expect(lines(slides).at(-1)).toBe('module: Please know');
    expect(lines(slides)[0]).toMatch(/^module: Full \(1 of \d\)$/);
  });

  it('spreads the notice over slides and loses no sentence', () => {
    const sentences = Array.from({ length: 30 }, (_, index) => `Sentence number ${index} of a long disclaimer.`);
    const { license } = sampleCurriculum();
    const slides = build({ license: { ...license, disclaimer: sentences.join(' ') } }).filter(
      ({ kind }) => kind === 'licence',
    );
    expect(slides.length).toBeGreaterThan(1);
    const text = slides.map(({ section }) => textOf(section)).join(' ');
    for (const sentence of sentences) expect(text).toContain(sentence);
  });
});

it('follows the modules where there are no days', () => {
  const curriculum = sampleCurriculum({ agendas: [agenda([], { delivery: 'self-study' })] });
  const slides = lines(plan(curriculum));
  expect(slides).not.toContainEqual(expect.stringMatching(/^(agenda|break)/));
  expect(slides.filter((line) => line.startsWith('module'))).toEqual([
    'module: A Safe Place',
    'module: Where We Stand',
    'module: Words We Choose',
  ]);
  expect(slides).not.toContain('activity: A second round');
});

it('repeats a slide only on later days, each time without notes', () => {
  const late = module(1, 'late', 'Late', {
    activities: [
      activity('a', 'A', 30, { content: content(slide('Every day', [], { repeat: 'day-start' }), say('Once.')) }),
    ],
  });
  const other = module(2, 'other', 'Other');
  const [first, second] = sections({ id: 's', title: 'S', modules: [other, late] }).flatMap(({ modules }) => modules);
  if (!first || !second) throw new RangeError('No modules');
  const days = [
    day(1, 'Day 1', 540, [{ module: first }]),
    day(2, 'Day 2', 540, [{ module: second }]),
    day(3, 'Day 3', 540, [{ event: 'Film', minutes: 30 }]),
  ];
  const slides = plan(
    sampleCurriculum({ sections: sections({ id: 's', title: 'S', modules: [other, late] }), agendas: [agenda(days)] }),
  );
  const footOf = (section: Element) =>
    textOf(elements(section, 'footer')[0])
      .replaceAll('\u00a0', ' ')
      .match(/Late|Day 3/)?.[0];
  const shown = slides.flatMap(({ title, isRepeat, section }, index) =>
    title === 'Every day'
      ? [{ isRepeat, foot: footOf(section), before: slides[index - 1]?.title.replaceAll('\u00a0', ' ') }]
      : [],
  );
  expect(shown).toEqual([
    { isRepeat: false, foot: 'Late', before: 'A' },
    { isRepeat: true, foot: 'Day 3', before: 'Day 3: Today' },
  ]);
});

it('sets a question alone, few words large, and many items in columns', () => {
  const classes = (title: string) => classesOf(find(plan(), title).section);
  expect(classes('What helps?')).toContain('ask');
  expect(classes('One line')).toContain('statement');
  expect(classes('Our agreements')).not.toContain('columns');
});
