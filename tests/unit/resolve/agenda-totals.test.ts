import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/model/minutes.ts';
import {
  agendaTotals,
  dayTotals,
  endOfDay,
  entryTotals,
  modulesTotal,
  totalsFor,
} from '../../../src/resolve/agenda-totals.ts';
import { activity, agenda, day, module, sampleCurriculum, written } from '../../support/sample-curriculum.ts';

const talk = module(1, 'talk', 'Talking', {
  activities: [activity('first', 'First', 30), activity('more', 'More', 20, { isOptional: true })],
});
const full = day(1, 'Day 1', 540, [
  { event: 'Arrival', minutes: 15 },
  { module: talk, activities: ['first', 'more'] },
  { break: 10 },
  { lunch: 60 },
]);

describe('the totals of a day', () => {
  it('are minutes by what they are spent on, and the clock is all of them', () => {
    expect(dayTotals(full)).toEqual({ instructional: 30, optional: 20, breaks: 10, meals: 60, events: 15, clock: 135 });
    expect(endOfDay(full)).toBe(675);
    expect(endOfDay({ ...full, start: undefined })).toBeUndefined();
  });

  it('count an event where it says so', () => {
    const [arrival] = full.entries;
    if (arrival?.kind !== 'event') throw new Error('The day begins with an event.');
    expect(entryTotals({ ...arrival, counts: true })).toMatchObject({ instructional: 15, events: 0, clock: 15 });
  });

  it('leave out optional activities that are not scheduled', () => {
    expect(dayTotals(day(1, 'Day 1', 540, [{ module: talk }]))).toMatchObject({ instructional: 30, optional: 0 });
  });

  it.each([
    ['an unknown module', { module: undefined }],
    ['a module that could not be read', { activities: [] }],
    [
      'an activity without minutes',
      {
        activities: [
          {
            id: 'first',
            place: full.place,
            activity: activity('first', 'First', 5, { minutes: undefined }),
            start: 540,
          },
        ],
      },
    ],
    ['an unknown activity', { activities: [{ id: 'frist', place: full.place, activity: undefined, start: 540 }] }],
    [
      'an unknown activity beside a known one',
      {
        activities: [activity('first', 'First', 5), undefined].map((known) => ({
          id: 'first',
          place: full.place,
          activity: known,
          start: 540,
        })),
      },
    ],
  ])('are unknown with %s, save those that do not rest on it', (_, change) => {
    const entries = full.entries.map((entry) => (entry.kind === 'module' ? { ...entry, ...change } : entry));
    const totals = dayTotals({ ...full, entries });
    expect(totals).toMatchObject({ instructional: undefined, breaks: 10, meals: 60, events: 15, clock: undefined });
    expect(endOfDay({ ...full, entries })).toBeUndefined();
  });
});

describe('the totals of an agenda', () => {
  it('are those of its days', () => {
    expect(agendaTotals(agenda([full, day(2, 'Day 2', 540, [{ module: talk }])]))).toEqual({
      instructional: 60,
      optional: 20,
      breaks: 10,
      meals: 60,
      events: 15,
      clock: 165,
    });
  });

  it('are all unknown where something of it could not be read', () => {
    expect(Object.values(agendaTotals(agenda([full], { isComplete: false })))).toEqual(Array(6).fill(undefined));
  });

  it('of self-study are an estimate: all modules', () => {
    const alone = agenda([], { delivery: 'self-study' });
    expect(totalsFor(sampleCurriculum(), alone)).toMatchObject({ instructional: 150, breaks: 0, clock: 150 });
    expect(totalsFor(sampleCurriculum(), agenda([], { isComplete: false })).instructional).toBeUndefined();
    expect(totalsFor(sampleCurriculum(), agenda([full])).instructional).toBe(30);
  });
});

describe('the minutes of all modules', () => {
  it('are their sum', () => {
    expect(modulesTotal(sampleCurriculum())).toBe(150);
  });

  it('are unknown without modules, with one that is missing, and with one whose minutes are', () => {
    const { sections, modules } = sampleCurriculum();
    expect(modulesTotal(sampleCurriculum({ modules: [], sections: [] }))).toBeUndefined();
    const [first, ...others] = sections;
    if (!first) throw new Error('The sample has sections.');
    const gap = { ...first, entries: [...first.entries, { id: written('gone'), module: undefined }] };
    expect(modulesTotal({ ...sampleCurriculum(), sections: [gap, ...others] })).toBeUndefined();
    const unsure = modules.map((one, index) => ({ ...one, minutes: index === 0 ? undefined : written(minutes(5)) }));
    expect(modulesTotal({ ...sampleCurriculum(), modules: unsure })).toBeUndefined();
  });
});
