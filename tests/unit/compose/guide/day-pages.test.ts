import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../../src/compose/for-audience.ts';
import { inAll, needsOf } from '../../../../src/compose/guide/amounts.ts';
import { workbook } from '../../../../src/compose/workbook.ts';
import type { Material } from '../../../../src/model/module.ts';
import { bookCurriculum, composeBook, guide, optionsOf } from '../../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../../support/hast.ts';
import { brokenLinks, doubleIds } from '../../../support/outline.ts';
import { inline, module } from '../../../support/sample-curriculum.ts';

const page = (body: Element, id: string) => elements(body, 'section').find(({ properties }) => properties.id === id);
const rowsOf = (body: Element, id: string) => {
  const found = page(body, id);
  return found ? elements(found, 'tr').map(textOf) : [];
};
const itemsOf = (body: Element, id: string) => {
  const found = page(body, id);
  return found ? elements(found, 'li').map(textOf) : [];
};

const LATE = `title: Where We Stand
minutes: 60
activities:
  - { title: Stand on the line, minutes: 40, method: movement, range: [25, 50], if-short: { text: Use three., saves: 10 } }
  - { title: Debrief, minutes: 20, method: pairs, if-short: { text: Use two., saves: 4 } }
  - { title: Second round, minutes: 10, optional: true, method: movement }
`;
const DAY = (schedule: string) => `title: One day
delivery: in-person
days: [{ title: Day 1, start: "09:00", schedule: ${schedule} }]
`;
const curriculumYaml = (more: string) => `format: 1
id: c
title: T
version: 1.0.0
language: en
hours: 1.5
sections: [{ id: s, title: S, modules: [one, two] }]
agendas: [day]
${more}
`;

describe('when you are late', () => {
  const late = (schedule: string) =>
    composeBook(guide, { files: { 'modules/one/module.yaml': LATE, 'agendas/day.yaml': DAY(schedule) } }).body;

  it('adds up, half-day by half-day, what can be given back from each place on', () => {
    const body = late(
      '[{ module: one, activities: [stand-on-the-line, second-round] }, { lunch: 140 }, { module: one, activities: [debrief] }, two]',
    );
    expect(rowsOf(body, 'late')).toEqual([
      'StartsActivityWhat you can doGives backStill to win',
      '9:00 AM1 Stand on the lineUse three. This alone gives back 10 min; the activity can take 25 instead of 40 minutes.15 min25',
      '9:40 AM1 Second roundIt is optional: leave it out.10 min10',
      'StartsActivityWhat you can doGives backStill to win',
      '12:10 PM1 DebriefUse two.4 min4',
    ]);
    expect(ofClass(body, 'half-day').map((half) => textOf(half).split('Starts')[0])).toEqual([
      'Day 1, morningThis morning can give back up to 25 min.',
      'Day 1, afternoonThis afternoon can give back up to 4 min.',
    ]);
  });

  it('names a day without a meal by its clock', () => {
    expect(textOf(page(late('[one, two]'), 'late'))).toContain('Day 1, 9:00–10:30 AMIt can give back up to 19 min.');
  });

  it('is not there where nothing can be given back, nor without days', () => {
    const plain = LATE.replace(/, range.*? \} \}/, ' }').replace(/, if-short.*? \} \}/, ' }');
    const nothing = composeBook(guide, { files: { 'modules/one/module.yaml': plain } }).body;
    expect(page(nothing, 'late')).toBeUndefined();
    expect(itemsOf(nothing, 'each-day').join()).not.toContain('If you are late');
    const alone = composeBook(guide, { files: { 'agendas/day.yaml': 'title: Alone\ndelivery: self-study\n' } }).body;
    expect(page(alone, 'late')).toBeUndefined();
    expect(page(alone, 'each-day')).toBeUndefined();
    expect(brokenLinks(nothing)).toEqual([]);
    expect(brokenLinks(alone)).toEqual([]);
  });
});

describe('the groups', () => {
  it('are reckoned for the group that is expected and for every other that the course takes', () => {
    const { body } = composeBook(guide);
    const rows = rowsOf(body, 'groups');
    expect(rows.slice(0, 2)).toEqual([
      'SizeWhat 16 people makeModules',
      'Groups of 35 groups of 3, 1 left over: make 4 of 3, 1 of 41',
    ]);
    // From 4 to 20 people.
    expect(rows.slice(3)).toHaveLength(17);
    expect(rows[3]).toBe('41 of 4');
    expect(rows.at(-1)).toBe('204 of 3, 2 of 4');
    expect(ofClass(body, 'expected').map(textOf)).toEqual(['164 of 3, 1 of 4']);
  });

  it('give their sizes alone where nobody knows how many come', () => {
    const yaml = curriculumYaml('license: { id: LicenseRef-X, holder: H }');
    const { body } = composeBook(guide, { files: { 'curriculum.yaml': yaml } });
    expect(rowsOf(body, 'groups')).toEqual(['SizeModules', 'Groups of 31']);
    expect(textOf(ofClass(body, 'glance')[0])).toContain('GroupsGroups of 3 (Stand on the line)');
  });
});

describe('the checklists', () => {
  const { body } = composeBook(guide, {
    stand: ':::role[Dana]\nx\n:::\n\n::handout{file="handouts/h.md"}',
    files: { 'modules/one/handouts/h.md': '# Sheet\n\nText.\n' },
  });
  const before = itemsOf(body, 'before');

  it('reckon what is printed', () => {
    expect(before).toContain('Print 16 workbooks, and two spare ones.');
    expect(before).toContain(
      'Copy 1 handout: Sheet. Where the materials name an amount, make that many. The workbook holds them, too.',
    );
    expect(before.find((item) => item.includes('and cut'))).toContain('Print and cut 1 card.');
    expect(before).toContain(
      'Print the run sheets of 2 half-days for each person who leads. A full one can take two pages.',
    );
  });

  it('name what has been reviewed and verified, and until when', () => {
    expect(before.find((item) => item.includes('no review'))).toBe(
      'Have somebody who knows the field review the facts of module 1: no review is recorded.',
    );
    expect(before.find((item) => item.includes('reviewed again'))).toContain('module 2 by October 1, 2027.');
    expect(before.find((item) => item.startsWith('Call the numbers'))).toContain(
      'Last verified: A Helpline (October 3, 2026).',
    );
  });

  it('count entries where there are too many to name', () => {
    const many = Array.from({ length: 9 }, (_, index) => `- { id: r${index}, name: Place ${index} }\n`).join('');
    const long = composeBook(guide, { files: { 'resources.yaml': many } }).body;
    expect(itemsOf(long, 'before').find((item) => item.startsWith('Call the numbers'))).toContain(
      'No date is recorded for 9 entries.',
    );
  });

  it('ask for a room only where there is one', () => {
    expect(before.join()).toContain('Book a room for 16 participants at 3 tables');
    const online = composeBook(guide, {
      files: { 'agendas/day.yaml': DAY('[one, two]').replace('in-person', 'online') },
    });
    const items = itemsOf(online.body, 'before').join();
    expect(items).not.toContain('Book a room');
    expect(items).not.toContain('quiet room');
    expect(items).toContain('Set up the online meeting');
  });

  it('have a box for each day, where there are several', () => {
    const days =
      'title: Two\ndelivery: in-person\ndays: [{ title: Day 1, start: "09:00", schedule: [one] }, { title: Day 2, start: "09:00", schedule: [two] }]\n';
    const two = composeBook(guide, { files: { 'agendas/day.yaml': days } }).body;
    const table = ofClass(two, 'each-day')[0];
    const rows = table ? elements(table, 'tr').filter((row) => elements(row, 'th').length === 0) : [];
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map((row) => ofClass(row, 'box').length))).toEqual(new Set([2]));
    expect(itemsOf(body, 'each-day').length).toBe(rows.length);
  });

  it('name the exact hours of the agenda for the certificates', () => {
    expect(itemsOf(body, 'after').join()).toContain('The whole course is 1 hour 30 minutes (90 minutes)');
  });

  it('list the duties of the license, each to tick off, and say so where there are none', () => {
    const duties = curriculumYaml(
      'license: { id: LicenseRef-X, holder: Owners LLC, duties: [Send a copy., Ask before selling.] }',
    );
    const owed = composeBook(guide, { files: { 'curriculum.yaml': duties } }).body;
    const lists = ofClass(page(owed, 'after') ?? owed, 'ticks');
    expect(lists.at(-1) && elements(lists.at(-1) as Element, 'li').map(textOf)).toEqual([
      'Send a copy.',
      'Ask before selling.',
    ]);
    expect(textOf(page(owed, 'after'))).toContain('T. Holder: Owners LLC. Its terms stand under');
    expect(textOf(page(body, 'after'))).toContain('It names no duties to tick off.');
  });

  it('stand in the guide alone', () => {
    const own = forAudience(bookCurriculum(), 'participant');
    const book = workbook.compose(own, optionsOf(own)).body;
    for (const id of ['before', 'each-day', 'after', 'late', 'groups', 'fidelity'])
      expect(page(book, id)).toBeUndefined();
  });

  it('lead nowhere else than to what is there', () => {
    expect(brokenLinks(body)).toEqual([]);
    expect(doubleIds(body)).toEqual([]);
  });
});

describe('the fidelity checklist', () => {
  it('has a row with its planned minutes for each activity, and says which are core', () => {
    const { body } = composeBook(guide);
    const [one, two] = ofClass(body, 'fidelity-sheet');
    const head = 'ActivityCorePlannedActualAs writtenChangedLeft outWhat and why';
    expect(one && elements(one, 'tr').map(textOf)).toEqual([
      head,
      'Stand on the linecore40',
      'Debriefcore20',
      'Second roundoptional10',
      'Together, in minutes60',
    ]);
    expect(one && ofClass(one, 'box')).toHaveLength(9);
    expect(textOf(one)).toContain('Day 1, 9:00–9:40 AM and 10:40–11:00 AMDateBeganEndedParticipantsTrainers');
    expect(two && elements(two, 'tr')).toHaveLength(3);
  });
});

describe('the sum of a material', () => {
  const sheets = (quantity: number, per: Material['per']) =>
    module(1, 'm', 'M', { materials: [{ item: inline('Sheets'), quantity, per }] });
  const sum = (...modules: ReturnType<typeof sheets>[]) => inAll(modules.flatMap((one) => needsOf(one, 10)));

  it('adds up what is used up, and counts a thing for the course once', () => {
    expect(sum(sheets(2, 'participant'), sheets(1, 'participant'))).toBe(30);
    expect(sum(sheets(4, 'course'), sheets(1, 'course'))).toBe(4);
    expect(sum(sheets(4, 'course'), sheets(1, 'participant'))).toBe(14);
  });
});
