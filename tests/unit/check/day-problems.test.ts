/** Days and stretches of an agenda, each at its limit and a minute beyond: what is said, with which figures, and where. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/check/check.ts';
import { dayLength } from '../../../src/check/day-length.ts';
import { disputedMinutes, excessOf } from '../../../src/check/disputed-minutes.ts';
import { longStretch } from '../../../src/check/long-stretch.ts';
import { findRepeated } from '../../../src/check/schedule.ts';
import type { Agenda, AgendaEntry, Day } from '../../../src/model/agenda.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import type { PlannedDay, PlannedEntry, PlannedModule } from '../../support/agenda-plan.ts';
import { planToCurriculum } from '../../support/plan-to-curriculum.ts';

const module = (...minutes: readonly number[]): PlannedModule => ({
  minutes: minutes.reduce((sum, one) => sum + one, 0),
  activities: minutes.map((one) => ({ minutes: one, isOptional: false })),
});
const event = (minutes: number, counts = true): PlannedEntry => ({ kind: 'event', minutes, counts });
const pause = (minutes: number): PlannedEntry => ({ kind: 'break', minutes });
const lunch = (minutes: number): PlannedEntry => ({ kind: 'lunch', minutes });
const whole = (index: number): PlannedEntry => ({ kind: 'module', module: index });

interface Course {
  readonly start?: number;
  readonly end?: number;
  readonly modules?: readonly PlannedModule[];
}

/** A course of one day. */
const courseOf = (entries: readonly PlannedEntry[], { start = 540, end, modules = [] }: Course = {}): Curriculum =>
  planToCurriculum({ promised: 60, modules, days: [{ start, end, entries } satisfies PlannedDay] });

const agendaOf = ({ agendas: [agenda] }: Curriculum): Agenda => {
  if (!agenda) throw new RangeError('No agenda.');
  return agenda;
};
const dayOf = (curriculum: Curriculum): Day => {
  const [day] = agendaOf(curriculum).days;
  if (!day) throw new RangeError('No day.');
  return day;
};

/** The same course with other days, or without some figure. */
const withDay = (curriculum: Curriculum, change: (day: Day) => Partial<Day>): Curriculum => ({
  ...curriculum,
  agendas: curriculum.agendas.map((agenda) => ({
    ...agenda,
    days: agenda.days.map((day) => ({ ...day, ...change(day) })),
  })),
});
const withEntries = (curriculum: Curriculum, change: (entry: AgendaEntry) => object): Curriculum =>
  withDay(curriculum, ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, ...change(entry) }) as AgendaEntry),
  }));

const say = (check: Check, curriculum: Curriculum, earlier: readonly never[] = []) => [
  ...check.run(curriculum, { today: '2026-11-22', earlier }),
];
const rules = (check: Check, curriculum: Curriculum): string[] => say(check, curriculum).map(({ rule }) => rule);

describe('a day with an end', () => {
  it('may last until then', () => expect(say(dayLength, courseOf([event(60)], { end: 600 }))).toEqual([]));

  it('says by how much it is longer, at its end', () => {
    const course = courseOf([event(61), event(59)], { end: 600 });
    expect(say(dayLength, course)).toEqual([
      {
        rule: 'agenda/day-overrun',
        message: '“Day 1” lasts until 11:00, 1 h 00 min longer than its end, 10:00.',
        hint: 'Take 1 h 00 min out of the day, or write a later end.',
        place: dayOf(course).end?.place,
      },
    ]);
  });

  it('says when it lasts until midnight, and by how much past it', () => {
    const [until] = say(dayLength, courseOf([event(60)], { start: 1380, end: 1439 }));
    expect(until?.message).toContain('lasts until 24:00, 1 min longer than its end, 23:59.');
    const [past] = say(dayLength, courseOf([event(65)], { start: 1380, end: 1439 }));
    expect(past?.message).toContain('lasts until 5 min past midnight, 6 min longer than its end, 23:59.');
  });
});

describe('a day without an end', () => {
  it('may last until midnight', () => expect(say(dayLength, courseOf([event(60)], { start: 1380 }))).toEqual([]));

  it('says by how much it goes on, at the entry that crosses midnight', () => {
    const course = courseOf([event(60), event(1), event(5)], { start: 1380 });
    expect(say(dayLength, course)).toEqual([
      {
        rule: 'agenda/day-overrun',
        message: '“Day 1” runs 6 min past midnight; a day ends on the day on which it begins.',
        hint: 'Begin earlier, or move a part of it to another day.',
        place: dayOf(course).entries[1]?.place,
      },
    ]);
  });

  it('says so at the day where no entry knows its time', () => {
    const course = withEntries(courseOf([event(700), lunch(30), event(2)], { start: 709 }), () => ({
      start: undefined,
    }));
    expect(say(dayLength, course).map(({ place }) => place)).toEqual([dayOf(course).place]);
  });
});

describe('a meal', () => {
  const long = (...more: readonly PlannedEntry[]): Curriculum => courseOf([event(100), pause(10), event(100), ...more]);

  it('is wanted in a day of more than six hours', () => {
    expect(rules(dayLength, long(event(150)))).toEqual([]);
    const course = long(event(151));
    expect(say(dayLength, course)).toEqual([
      {
        rule: 'agenda/meal',
        message: '“Day 1” of the agenda “Plan” lasts 6 h 01 min without a meal.',
        hint: 'Add “- { lunch: 30 }” or more: a day of more than 6 h 00 min has a meal of at least 30 min.',
        place: dayOf(course).place,
      },
    ]);
  });

  it('takes half an hour at least, the longest of several', () => {
    expect(rules(dayLength, long(lunch(30), event(130)))).toEqual([]);
    expect(rules(dayLength, long(lunch(10), event(130), lunch(31)))).toEqual([]);
    const [short] = say(dayLength, long(lunch(29), event(130), lunch(5)));
    expect(short?.message).toContain('lasts 6 h 14 min with a meal of 29 min only.');
    expect(short?.rule).toBe('agenda/meal');
  });

  it('is not counted where breaks are long', () =>
    expect(rules(dayLength, long(pause(60), event(130)))).toEqual(['agenda/meal']));

  it('is believed where its minutes cannot be read', () => {
    const course = withDay(long(event(200)), ({ entries }) => ({
      entries: [...entries, { ...(entries[0] as AgendaEntry), kind: 'lunch', minutes: undefined } as AgendaEntry],
    }));
    expect(say(dayLength, course)).toEqual([]);
  });
});

describe('a day of which something is unknown', () => {
  const course = courseOf([event(300), event(300)], { end: 600 });
  it('is judged as it stands', () => expect(rules(dayLength, course)).toEqual(['agenda/day-overrun', 'agenda/meal']));
  it('is not judged without its start', () =>
    expect(
      say(
        dayLength,
        withDay(course, () => ({ start: undefined })),
      ),
    ).toEqual([]));
  it('is not judged without some minutes', () =>
    expect(
      say(
        dayLength,
        withEntries(course, () => ({ minutes: undefined })),
      ),
    ).toEqual([]));
  it('is not judged in an agenda that could not be read', () => {
    const unread = { ...course, agendas: course.agendas.map((agenda) => ({ ...agenda, isComplete: false })) };
    expect(say(dayLength, unread)).toEqual([]);
    expect(say(longStretch, unread)).toEqual([]);
  });
  it('is judged for each day of each agenda', () => {
    const two = {
      ...course,
      agendas: course.agendas.flatMap((one) => [one, { ...one, days: [...one.days, ...one.days] }]),
    };
    expect(rules(dayLength, two)).toHaveLength(6);
    expect(rules(longStretch, two)).toHaveLength(3);
  });
});

describe('a stretch', () => {
  it('may be two hours long', () => {
    expect(say(longStretch, courseOf([event(60), event(60)]))).toEqual([]);
    expect(say(longStretch, courseOf([event(60), event(60), pause(1), event(120), lunch(1), event(120)]))).toEqual([]);
  });

  it('is named where it becomes longer, once', () => {
    const course = courseOf([event(60), event(61), event(30), pause(5), event(10)]);
    expect(say(longStretch, course)).toEqual([
      {
        rule: 'agenda/long-stretch',
        message: '“Day 1” has 2 h 31 min of instruction here without a break; 2 h 00 min is the most.',
        hint: 'Schedule a break within it; a module can be scheduled in parts, by its activities.',
        place: dayOf(course).entries[1]?.place,
      },
    ]);
  });

  it('is each for itself', () => {
    const course = courseOf([event(121), pause(5), event(120), pause(5), event(122)]);
    expect(say(longStretch, course).map(({ place }) => place)).toEqual(
      [0, 4].map((index) => dayOf(course).entries[index]?.place),
    );
  });

  it('is not ended by an event that does not count, whose minutes are none of it', () => {
    expect(rules(longStretch, courseOf([event(60), event(100, false), event(60)]))).toEqual([]);
    expect(rules(longStretch, courseOf([event(60), event(100, false), event(61)]))).toEqual(['agenda/long-stretch']);
  });

  it('is not judged where a figure of it is unknown, before or after it became too long', () => {
    for (const unknown of [0, 1, 2]) {
      const course = courseOf([event(130), event(10), event(10)]);
      const place = dayOf(course).entries[unknown]?.place;
      const less = withEntries(course, (entry) => (entry.place === place ? { minutes: undefined } : {}));
      expect(say(longStretch, less)).toEqual([]);
    }
  });
});

describe('minutes that another mistake has made too many', () => {
  const TOO_LONG: PlannedModule = { ...module(100, 30), minutes: 120 };

  it('are those by which activities exceed their module', () => {
    const judge = (planned: PlannedModule): number[] => courseOf([], { modules: [planned] }).modules.map(excessOf);
    expect(judge(TOO_LONG)).toEqual([10]);
    expect(judge({ ...TOO_LONG, minutes: 130 })).toEqual([0]);
    expect(judge({ ...TOO_LONG, minutes: 140 })).toEqual([0]);
    expect(judge({ minutes: 100, activities: [...module(100).activities, { minutes: 30, isOptional: true }] })).toEqual(
      [0],
    );
    const [unknown] = courseOf([], { modules: [TOO_LONG] }).modules;
    expect(unknown && excessOf({ ...unknown, minutes: undefined })).toBe(0);
    expect(
      unknown &&
        excessOf({ ...unknown, activities: unknown.activities.map((one) => ({ ...one, minutes: undefined })) }),
    ).toBe(0);
  });

  it('do not make a stretch or a day too long', () => {
    expect(rules(longStretch, courseOf([whole(0)], { modules: [TOO_LONG] }))).toEqual([]);
    expect(rules(longStretch, courseOf([whole(0), event(1)], { modules: [TOO_LONG] }))).toEqual([
      'agenda/long-stretch',
    ]);
    expect(rules(dayLength, courseOf([whole(0)], { modules: [TOO_LONG], end: 660 }))).toEqual([]);
    expect(rules(dayLength, courseOf([whole(0)], { modules: [TOO_LONG], end: 659 }))).toEqual(['agenda/day-overrun']);
    const long = [whole(0), pause(10), event(110), pause(10), event(110)];
    expect(rules(dayLength, courseOf(long, { modules: [TOO_LONG] }))).toEqual([]);
    expect(rules(dayLength, courseOf([...long, event(1)], { modules: [TOO_LONG] }))).toEqual(['agenda/meal']);
  });

  it('are those of what is scheduled again, each time after the first', () => {
    const course = courseOf([whole(0), event(20), whole(0), whole(1), whole(0)], {
      modules: [module(40, 5), module(7)],
    });
    const { entries } = dayOf(course);
    const repeated = findRepeated(agendaOf(course));
    expect(disputedMinutes(entries, repeated)).toBe(90);
    expect(disputedMinutes(entries.slice(0, 3), repeated)).toBe(45);
    expect(disputedMinutes(entries.slice(0, 2), repeated)).toBe(0);
    expect(rules(longStretch, course)).toEqual([]);
  });

  it('are counted once for a module that stands there in parts, and not for one that nobody knows', () => {
    const parts = [0, 1].map((index): PlannedEntry => ({ kind: 'module', module: 0, activities: [index] }));
    const course = courseOf(parts, { modules: [TOO_LONG] });
    expect(disputedMinutes(dayOf(course).entries, new Map())).toBe(10);
    const unknown = withEntries(course, () => ({ module: undefined }));
    expect(disputedMinutes(dayOf(unknown).entries, new Map())).toBe(0);
  });

  it('are none where what is scheduled again has no minutes that could be read', () => {
    const course = withEntries(courseOf([whole(0), whole(0)], { modules: [module(40)] }), (entry) =>
      entry.kind === 'module'
        ? {
            activities: entry.activities.map((scheduled) => ({
              ...scheduled,
              activity: scheduled.activity && { ...scheduled.activity, minutes: undefined },
            })),
          }
        : {},
    );
    const { entries } = dayOf(course);
    const [, again] = entries.flatMap((entry) => (entry.kind === 'module' ? entry.activities : []));
    expect(again && disputedMinutes(entries, new Map([[again, again]]))).toBe(0);
  });
});
