import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { composeBook, guide } from '../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';
import { brokenLinks, doubleIds, skippedLevels } from '../../support/outline.ts';

const RICH = {
  intro: 'Participants read this[^n].\n\n[^n]: A note.',
  stand:
    ':::caution\nPass.\n:::\n\n:::slide[One line]\nx\n:::\n\n:::say[Why]{minutes=15}\nWords, see [the sheet](handouts/h.md) and [below](#s).\n:::\n\n:::do{minutes=25}\ny\n:::\n\n### More\n\n::scale[S]{#s}\n\n:::participant\nONLY PARTICIPANTS\n:::\n\n:::role[Dana]\nYou want to be heard.\n:::\n\n::handout{file="handouts/h.md"}',
  again: ':::check[Q]{#q}\n- [x] Yes\n- [ ] No\n:::\n\n:::slide[Two]\nx\n:::\n\n:::slide[Three]\nx\n:::',
  files: { 'modules/one/handouts/h.md': '# Sheet\n\n::write[Copy]{#copy}\n' },
};
const { body, css, ...document } = composeBook(guide, RICH);
const text = textOf(body);
const hrefOf = ({ properties }: Element) => String(properties.href);
const titles = (level: number) => elements(body, `h${level}`).map(textOf);

describe('the trainer guide', () => {
  it('says what it is', () => {
    expect(guide).toMatchObject({ file: 'guide', audience: 'trainer', formats: ['html', 'pdf'] });
    expect(document.title).toBe('Trainer Guide: A Sample Course');
  });

  it('has its parts in their order', () => {
    expect(titles(2)).toEqual([
      'Contents',
      'How to read this guide',
      'Day 1',
      'When you are late',
      'The hours, added up',
      'What the course promises, and where',
      'Welcome',
      'Before the training',
      'Each day of the training',
      'Materials for the whole course',
      'Groups',
      'Making a Start',
      'After the training',
      'Fidelity checklist',
      'Words used in this book',
      'Where to find help',
      'References',
      'License and credits',
    ]);
    expect(titles(4)).toEqual(['Stand on the line', 'Debrief', 'Second round', 'Look back']);
  });

  it('has unique ids, no level left out, and no link that leads nowhere', () => {
    expect(doubleIds(body)).toEqual([]);
    expect(skippedLevels(body)).toEqual([]);
    expect(brokenLinks(body)).toEqual([]);
    expect(elements(body, 'a').map(({ properties }) => properties.href)).toContain(
      'workbook.html#file-modules.one.handouts.h',
    );
  });

  it('explains every sign that stands in its modules; of the clock and the calendar their words are enough', () => {
    const every = composeBook(guide, {
      ...RICH,
      debrief: `${['say', 'ask', 'listen', 'do', 'debrief', 'transition', 'alternative', 'caution', 'trainer']
        .map((name) => `:::${name}\nx\n:::`)
        .join('\n\n')}\n\n::write[W]{#w}\n\n::plan[P]{#p}\n\n::recall{of="one/s"}`,
    });
    const signsIn = (name: string) =>
      ofClass(every.body, name)
        .flatMap((part) => elements(part, 'use'))
        .map(hrefOf);
    const explained = new Set([...signsIn('legend'), '#sign-clock', '#sign-day']);
    expect(signsIn('module').length).toBeGreaterThan(12);
    expect(signsIn('module').filter((href) => !explained.has(href))).toEqual([]);
  });

  it('adds the hours up, day by day, and names the other agendas', () => {
    const [hours] = ofClass(body, 'hours');
    expect(hours && elements(hours, 'tr').map(textOf)).toEqual([
      'DayClockLearningMealsIn all',
      'Day 19:00–11:30 AM9060150',
      'Together9060150',
    ]);
    expect(ofClass(body, 'verdict').map(textOf)).toEqual([
      '90 minutes are the 1 hour 30 minutes that the course promises.',
    ]);
    expect(ofClass(body, 'other-agenda').map(textOf)).toEqual([
      'One slow day: in person, 1 day, 1 hour 30 minutesDay 1: 90 min',
    ]);
  });

  it('tells the contact hours below the sum, and under a scheme whose rule it is and where that was read', () => {
    expect(ofClass(body, 'contact-hours').map(textOf)).toEqual([
      '1 hour 30 minutes in contact hours of 60 minutes (90 instructional minutes; breaks and meals not counted).',
    ]);
    const named = composeBook(guide, { head: 'contact-hours: [ancc]\n' }).body;
    expect(ofClass(named, 'contact-schemes').map(textOf)).toEqual([
      'ANCC: 1 hour 30 minutes in contact hours of 60 minutes (rule as read on November 22, 2026). American Nurses Credentialing Center, https://midwestnurses.org/faq_category/contact-hours/',
    ]);
    expect(ofClass(named, 'contact-hours').map(textOf)[1]).toBe(
      'Calculated by the rule alone, with no approval stated: ANCC.',
    );
  });

  it('does not claim a sum that is not there', () => {
    const other = composeBook(guide, {
      files: {
        'agendas/day.yaml':
          'title: Short\ndelivery: in-person\ndays: [{ title: Day 1, start: "09:00", schedule: [two] }]\n',
      },
    });
    expect(ofClass(other.body, 'verdict').map(textOf)).toEqual([
      '30 minutes are 30 minutes; the course promises 1 hour 30 minutes.',
    ]);
  });

  it('reckons materials for the group, by module and summed', () => {
    const [table] = ofClass(body, 'materials');
    expect(table && elements(table, 'tr').map(textOf)).toEqual([
      'PackedItemAt onceIn allModules',
      'Card sets661 (6)',
      'Pens32481 (16), 2 (32)',
      'Tape661 (6)',
      'Wall signs441 (4)',
    ]);
    expect(text).toContain('Reckoned for 16 participants at 3 tables of up to six.');
    expect(ofClass(body, 'materials-list').map(textOf)).toEqual([
      'Pens: 16Wall signs: 4Card sets: 6Tape: 6',
      'Pens: 32',
    ]);
  });

  it('shows which modules support what the course promises', () => {
    const [table] = ofClass(body, 'objectives');
    expect(table && elements(table, 'tr').map(textOf)).toEqual([
      'Participants will be able toSupported by modules',
      'Define it1',
    ]);
  });

  it('says for whom the course is, and for how many', () => {
    const about = composeBook(guide, {
      files: {
        'curriculum.yaml':
          'format: 1\nid: c\ntitle: T\nversion: 1.0.0\nlanguage: en\nhours: 1\ndescription: Of *one* kind\naudience: [Coaches]\nparticipants: { min: 4, max: 20 }\nprerequisites: [{ text: A course, strength: strongly-suggested }]\nsections: [{ id: s, title: S, modules: [one] }]\nagendas: [day]\nlicense: { id: LicenseRef-X, holder: H }\n',
      },
    });
    const page = elements(about.body, 'section').find(({ properties }) => properties.id === 'objectives');
    expect(textOf(page)).toBe(
      'What the course promises, and whereOf one kindFor whomCoachesWhat participants bringA course (strongly suggested)',
    );
    expect(ofClass(about.body, 'group').map(textOf)).toEqual(['For 4 to 20 participants.']);
  });

  it('holds at a glance what a module needs', () => {
    const [one, two] = ofClass(body, 'glance').map(textOf);
    expect(one).toMatch(
      /^60 minDay 1, 9:00–9:40 AM and 10:40–11:00 AMSlides \d+–\d+Exercises 1–21 cardCan give back 10 minNot yet reviewed\.Participants will be able toLocate your values/,
    );
    for (const part of [
      'They take homeValues have reasons.',
      'PreparationPost the signs.',
      'Content noteWe talk about loss.',
      'Groups5 groups of 3, 1 left over: make 4 of 3, 1 of 4 (Stand on the line)',
      'Hand out“Sheet”, workbook page 000Cards for “Stand on the line”: 6 sets for 16 participants, in groups of 3',
    ]) {
      expect(one).toContain(part);
    }
    expect(two).toContain('Reviewed by A nurse on October 1, 2026. To be reviewed again by October 1, 2027.');
    expect(ofClass(body, 'intro').map(textOf)).toContain('Why we are here.');
  });

  it('heads an activity with its clock, its minutes and how it is done', () => {
    const [stand, debrief, second] = ofClass(body, 'act-head').map(textOf);
    expect(stand).toBe(
      '9:00 AMto 9:40 AMStand on the line40 minAmovementin groups of 3can take 30–50 minSlides 1–6workbook page 000See the variety.',
    );
    expect(debrief).toBe('10:40 AMto 11:00 AMDebrief20 minBpairsSlides 8–9workbook page 000');
    expect(second).toBe(
      'not on this agendaSecond round10 minmovementOptional: outside the promised hours.workbook page 000',
    );
    expect(ofClass(body, 'short').map((step) => step.tagName === 'div' && textOf(step))).toContain(
      'If shortUse three. This gives back 10 min.',
    );
  });

  it('says where a module goes on, with its new time', () => {
    expect(ofClass(body, 'continuation').map(textOf)).toEqual(['Where We Stand (continued) Day 1, 10:40–11:00 AM']);
    expect(text.indexOf('Where We Stand (continued) Day 1')).toBeGreaterThan(text.indexOf('Stand on the line40 min'));
  });

  it('shows what participants read in a frame, and nothing that is for them alone', () => {
    expect(ofClass(body, 'book-text').map(textOf)[0]).toContain('Participants read this1.');
    expect(text).not.toContain('ONLY PARTICIPANTS');
    expect(text).toContain('You want to be heard.');
  });

  it('says who leads in the agenda of the day', () => {
    const marks = ofClass(ofClass(body, 'agenda')[0] ?? body, 'lead-mark');
    expect(marks.map(({ properties }) => properties.ariaLabel)).toEqual(['Trainer A leads', 'Trainer B leads']);
  });

  it('has running heads with day and clock, and solid tabs', () => {
    expect(css).toContain('@top-left{content:"Making a Start · Day\u00a01, 9:00–9:40\u00a0AM and 10:40–11:00\u00a0AM"');
    expect(css).toContain('background:#000;color:#fff');
  });

  it('knows self-study, which has no days', () => {
    const self = composeBook(guide, { files: { 'agendas/day.yaml': 'title: Alone\ndelivery: self-study\n' } });
    expect(ofClass(self.body, 'agenda')).toEqual([]);
    expect(ofClass(self.body, 'verdict').map(textOf)[0]).toMatch(
      /^90 minutes are the 1 hour 30 minutes .* an estimate/,
    );
    expect(brokenLinks(self.body)).toEqual([]);
  });

  it('links no workbook that is not built', () => {
    const pointers = ofClass(composeBook(guide, { ...RICH, options: { files: ['guide.pdf'] } }).body, 'where');
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.flatMap((pointer) => elements(pointer, 'a'))).toEqual([]);
  });

  it('reckons for as many people as are asked for', () => {
    const lists = ofClass(composeBook(guide, { options: { participants: 7 } }).body, 'materials-list').map(textOf);
    expect(lists).toEqual(['Pens: 7Wall signs: 4Card sets: 3Tape: 4', 'Pens: 14']);
  });
});
