import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/model/minutes.ts';
import type { Activity } from '../../../src/model/module.ts';
import { SCHEME_IDS, SCHEMES, type Scheme, type SchemeId, schemeOf } from '../../../src/model/schemes.ts';
import { dayTotals } from '../../../src/resolve/agenda-totals.ts';
import {
  contactHours,
  documentsDate,
  type MinutesByClass,
  minutesByClass,
  statedHours,
} from '../../../src/resolve/contact-hours.ts';
import { plans } from '../../support/agenda-plan.ts';
import { planToCurriculum } from '../../support/plan-to-curriculum.ts';
import { sampleCurriculum, written } from '../../support/sample-curriculum.ts';

const classes = (instruction: number, assessment = 0, events = 0): MinutesByClass => ({
  instruction: minutes(instruction),
  assessment: minutes(assessment),
  events: minutes(events),
});

describe('the table of schemes', () => {
  it('has an id once, a source, and the day on which it was read', () => {
    expect(new Set(SCHEME_IDS).size).toBe(SCHEMES.length);
    for (const { id, source, asOf, seen, name, counts } of SCHEMES) {
      expect([id, source]).toEqual([id, expect.stringMatching(/^https?:\/\/[a-z.]+\/\S+$/)]);
      expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(seen.length).toBeGreaterThan(80);
      expect(name).toMatch(/ /);
      expect(counts).toContain('instruction');
    }
  });

  it('divides hours and units into whole minutes', () => {
    for (const { minutesPerHour, rounding, ceu } of SCHEMES) {
      if (rounding) expect(minutesPerHour % rounding.parts).toBe(0);
      if (ceu) expect((minutesPerHour * ceu.hours) % ceu.parts).toBe(0);
    }
  });
});

/** Figures by hand: the scheme, minutes of instruction, assessment and events; hours and CEU, and how they were rounded. */
const CASES: readonly [SchemeId, MinutesByClass, ...expected: (number | string | undefined)[]][] = [
  ['iacet', classes(1080), 18, 'exact', 1.8, 'exact'],
  // 17.75 hours would be 1.8 to the nearest tenth: 18 hours, 15 minutes more than are scheduled.
  ['iacet', classes(1065), 17.75, 'exact', 1.7, 'not-up'],
  ['iacet', classes(1020, 45, 0), 17.75, 'exact', 1.7, 'not-up'],
  ['iacet', classes(1045), 17.41, 'exact', 1.7, 'down'],
  ['iacet', classes(60), 1, 'exact', 0.1, 'exact'],
  // To the nearest tenth it would be 0.1 CEU, an hour.
  ['iacet', classes(59), 0.98, 'exact', undefined, undefined],
  ['iacet', classes(29), undefined, undefined, undefined, undefined],
  ['iacet', classes(0), undefined, undefined, undefined, undefined],
  ['ancc', classes(1080), 18, 'exact', undefined, undefined],
  ['ancc', classes(1000, 50, 15), 17.75, 'exact', undefined, undefined],
  // 1,080 by 50 are 21.6.
  ['ncbtmb', classes(1080), 21.5, 'down', undefined, undefined],
  ['ncbtmb', classes(1075), 21.5, 'exact', undefined, undefined],
  ['ncbtmb', classes(1074), 21, 'down', undefined, undefined],
  ['ncbtmb', classes(1050, 30, 60), 21.5, 'down', undefined, undefined],
  ['ncbtmb', classes(24), 0, 'down', undefined, undefined],
  ['boc', classes(1080), 18, 'exact', 18, 'exact'],
  ['boc', classes(405), 6.75, 'exact', 6.75, 'exact'],
  // To the nearest quarter it would be 7 hours.
  ['boc', classes(413), 6.75, 'not-up', 6.75, 'not-up'],
  ['boc', classes(412), 6.75, 'down', 6.75, 'down'],
  ['boc', classes(400, 5, 500), 6.75, 'exact', 6.75, 'exact'],
];

describe('contact hours', () => {
  it.each(CASES)('%s of %o', (id, byClass, hours, rounded, ceu, ceuRounded) => {
    const found = contactHours(schemeOf(id), byClass);
    expect([found.hours?.value, found.hours?.rounded, found.ceu?.value, found.ceu?.rounded]).toEqual([
      hours,
      rounded,
      ceu,
      ceuRounded,
    ]);
  });

  it('are of a thing that a scheme may count or not', () => {
    const only = (counts: Scheme['counts']): Scheme => ({ ...schemeOf('ancc'), counts });
    const byClass = classes(600, 60, 30);
    expect(contactHours(only(['instruction']), byClass).counted).toBe(600);
    expect(contactHours(only(['instruction', 'assessment']), byClass).counted).toBe(660);
    expect(contactHours(only(['instruction', 'assessment', 'events']), byClass).counted).toBe(690);
  });
});

/** A course with a check and an event at random, named under every scheme. */
const courses = fc.tuple(plans, fc.nat()).map(([plan, seed]) => {
  const curriculum = planToCurriculum(plan);
  const activities = curriculum.modules.flatMap((module) => module.activities);
  const checked = activities[seed % Math.max(1, activities.length)];
  if (checked) (checked as { method: Activity['method'] }).method = 'assessment';
  return {
    ...curriculum,
    contactHours: SCHEME_IDS.map((id) => ({ scheme: written(id), approval: undefined })),
  };
});

describe('an agenda', () => {
  it('never has more contact hours than are scheduled, whatever the scheme', () => {
    let told = 0;
    fc.assert(
      fc.property(courses, (curriculum) => {
        for (const agenda of curriculum.agendas) {
          const stated = statedHours(curriculum, agenda);
          const days = agenda.days.map((day) => dayTotals(day).instructional ?? Number.NaN);
          const scheduled = days.reduce((sum, own) => sum + own, 0);
          expect(stated?.minutes).toBe(scheduled);
          expect(stated?.schemes).toHaveLength(SCHEMES.length);
          for (const { scheme, counted, hours, ceu } of stated?.schemes ?? []) {
            expect(counted).toBeLessThanOrEqual(scheduled);
            for (const [amount, unit] of [
              [hours, scheme.minutesPerHour],
              [ceu, scheme.minutesPerHour * (scheme.ceu?.hours ?? Number.NaN)],
            ] as const) {
              if (!amount) continue;
              told++;
              expect(amount.value * unit).toBeLessThanOrEqual(counted + 1e-9);
              expect(amount.credited).toBeLessThanOrEqual(counted);
              expect(amount.rounded === 'exact').toBe(amount.credited === counted);
              // Not needlessly less: within a part of what counts.
              expect(counted - amount.credited).toBeLessThan(unit);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it('is divided into classes that add up to what is instructional', () => {
    const curriculum = sampleCurriculum();
    const [agenda] = curriculum.agendas;
    if (!agenda) throw new Error('no agenda');
    const byClass = minutesByClass(curriculum, agenda);
    const stated = statedHours(curriculum, agenda);
    expect(byClass && byClass.instruction + byClass.assessment + byClass.events).toBe(stated?.minutes);
  });

  it('tells nothing where a figure is unknown', () => {
    const curriculum = sampleCurriculum();
    const [agenda] = curriculum.agendas;
    if (!agenda) throw new Error('no agenda');
    expect(statedHours(curriculum, { ...agenda, isComplete: false })).toBeUndefined();
  });

  it('has plain hours only, where it is self-study', () => {
    const base = sampleCurriculum();
    const curriculum = { ...base, contactHours: [{ scheme: written('iacet' as const), approval: undefined }] };
    const [agenda] = curriculum.agendas;
    if (!agenda) throw new Error('no agenda');
    expect(statedHours(curriculum, agenda)?.schemes).toHaveLength(1);
    const alone = statedHours(curriculum, { ...agenda, delivery: 'self-study', days: [] });
    expect(alone?.schemes).toEqual([]);
    expect(alone?.minutes).toBeGreaterThan(0);
  });
});

describe('an approval', () => {
  const approvedUntil = (expires: string, date: string | undefined, days: readonly (string | undefined)[] = []) => {
    const base = sampleCurriculum();
    const approval = { body: 'Example Board', number: 'EB-1', expires: written(expires) };
    const curriculum = { ...base, date, contactHours: [{ scheme: written('ancc' as const), approval }] };
    const [agenda] = curriculum.agendas;
    if (!agenda) throw new Error('no agenda');
    const dated = agenda.days.map((day, index) => ({ ...day, date: days[index] }));
    return statedHours(curriculum, { ...agenda, days: dated })?.schemes[0]?.approval?.number;
  };

  it.each([
    ['2027-06-30', '2027-06-30', [], 'EB-1'],
    ['2027-06-29', '2027-06-30', [], undefined],
    ['2027-06-30', '2027-01-01', ['2027-06-29', '2027-06-30'], 'EB-1'],
    ['2027-06-30', '2027-01-01', ['2027-06-30', '2027-07-01'], undefined],
    ['2027-06-30', '2027-07-01', ['2027-01-01', '2027-01-02'], undefined],
    ['2027-06-30', undefined, ['2027-06-30'], 'EB-1'],
    ['2027-06-30', undefined, [], undefined],
  ])('that expires on %s, of %s with days %j', (expires, date, days, number) => {
    expect(approvedUntil(expires, date, days)).toBe(number);
  });

  it('is held against the latest of all dates', () => {
    expect(documentsDate({ date: '2026-11-22' }, undefined)).toBe('2026-11-22');
    expect(documentsDate({ date: undefined }, undefined)).toBeUndefined();
  });
});
