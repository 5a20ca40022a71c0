import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displacedMinutes, sumOfShifts, type TaughtWork } from '../../../../src/compose/changes/displaced.ts';
import type { AgendaEntry } from '../../../../src/model/agenda.ts';
import { minutes } from '../../../../src/model/minutes.ts';
import type { Module } from '../../../../src/model/module.ts';
import { totalsFor } from '../../../../src/resolve/agenda-totals.ts';
import { activity, agenda, day, module, sampleCurriculum, sections } from '../../../support/sample-curriculum.ts';

const talk = module(1, 'talk', 'Talk', {
  activities: [activity('pairs', 'In pairs', 30), activity('all', 'Together', 45)],
});
const words = module(2, 'words', 'Words', {
  activities: [activity('list', 'A list', 20), activity('extra', 'More', 15, { isOptional: true })],
});
const walk = module(3, 'walk', 'Walk', { activities: [activity('out', 'Outside', 40), activity('back', 'Back', 5)] });

const work = (modules: Module[], days: Parameters<typeof day>[3][]): TaughtWork => ({
  curriculum: sampleCurriculum({ sections: sections({ id: 's', title: 'S', modules }) }),
  agenda: agenda(days.map((schedule, index) => day(index + 1, `Day ${index + 1}`, 540, schedule))),
});
const brief = (shifts: ReturnType<typeof displacedMinutes>['gave']) =>
  shifts.map(({ kind, title, day: on, minutes: length }) => `${kind} ${title}, day ${on}: ${length}`);

describe('displaced minutes', () => {
  const base = work([talk, words], [[{ module: talk }], [{ module: words }, { break: 15 }]]);

  it('are none where nothing differs, and none where a module is only moved', () => {
    const moved = work([words, talk], [[{ module: words }], [{ module: talk }]]);
    expect(displacedMinutes(base, base)).toEqual({ gave: [], took: [], before: 95, now: 95 });
    expect(displacedMinutes(base, moved)).toMatchObject({ gave: [], took: [] });
  });

  it('go from what was shortened to what was added, each on a day of its own agenda', () => {
    const shorter = module(1, 'talk', 'Talk', {
      activities: [activity('pairs', 'In pairs', 10), activity('all', 'Together', 50)],
    });
    const own = work([shorter, words, walk], [[{ module: words }], [{ module: shorter }, { module: walk }]]);
    const { gave, took, before, now } = displacedMinutes(base, own);
    expect(brief(gave)).toEqual(['activity In pairs, day 1: 20']);
    expect(brief(took)).toEqual(['activity Together, day 2: 5', 'module Walk, day 2: 45']);
    expect([before, now]).toEqual([95, 125]);
  });

  it('come from a module that is gone as one, and from an activity that is gone by its name', () => {
    const less = module(1, 'talk', 'Talk', { activities: [activity('all', 'Together', 45)] });
    const own = work([less], [[{ module: less }]]);
    expect(brief(displacedMinutes(base, own).gave)).toEqual([
      'activity In pairs, day 1: 30',
      'module Words, day 2: 20',
    ]);
  });

  it('leave optional activities out, even where they are scheduled, and breaks and events that do not count', () => {
    const own = work(
      [talk, words],
      [
        [{ module: talk }, { event: 'Lunch talk', minutes: 30 }],
        [{ module: words, activities: ['list', 'extra'] }, { break: 60 }],
      ],
    );
    expect(displacedMinutes(base, own)).toEqual({ gave: [], took: [], before: 95, now: 95 });
  });

  it('follow what becomes optional, and an event that counts', () => {
    const lighter = module(2, 'words', 'Words', { activities: [activity('list', 'A list', 20, { isOptional: true })] });
    const own = work([talk, lighter], [[{ module: talk }]]);
    const [first] = own.agenda?.days ?? [];
    const counted: AgendaEntry = {
      ...{ kind: 'event', title: 'A film', counts: true, notes: undefined, start: 615 },
      ...{ place: talk.place, minutes: minutes(20) },
    };
    const filmed = { ...own, agenda: agenda(first ? [{ ...first, entries: [...first.entries, counted] }] : []) };
    const { gave, took, before, now } = displacedMinutes(base, filmed);
    expect(brief(gave)).toEqual(['module Words, day 2: 20']);
    expect(brief(took)).toEqual(['event A film, day 1: 20']);
    expect(before).toBe(now);
  });

  it('know no days in self-study', () => {
    const alone: TaughtWork = { ...work([talk], []), agenda: agenda([], { delivery: 'self-study' }) };
    expect(brief(displacedMinutes(base, alone).gave)).toEqual(['module Words, day 2: 20']);
    expect(brief(displacedMinutes(alone, base).took)).toEqual(['module Words, day 2: 20']);
    expect(brief(displacedMinutes(work([], [[]]), { ...alone, agenda: undefined }).took)).toEqual([
      'module Talk, day undefined: 75',
    ]);
  });
});

/** Works whose modules and activities partly bear the same names, in days of any length. */
const anyWork: fc.Arbitrary<TaughtWork> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      day: fc.integer({ min: 0, max: 2 }),
      activities: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('u', 'v', 'w'),
          length: fc.integer({ min: 1, max: 90 }),
          isOptional: fc.boolean(),
        }),
        { selector: ({ id }) => id, minLength: 1 },
      ),
    }),
    { selector: ({ id }) => id },
  )
  .map((drafts) => {
    const modules = drafts.map(({ id, activities }, index) =>
      module(index + 1, id, `Module ${id}`, {
        activities: activities.map((one) => activity(one.id, one.id, one.length, { isOptional: one.isOptional })),
      }),
    );
    const days = [0, 1, 2].map((number) =>
      modules
        .filter(
          (_, index) =>
            drafts[index]?.day === number && modules[index]?.activities.some(({ isOptional }) => !isOptional),
        )
        .map((one) => ({ module: one })),
    );
    return work(modules, days);
  });

it('always balance: what took has as much more than what gave as the hours differ', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (base, own) => {
      const { gave, took, before, now } = displacedMinutes(base, own);
      expect(sumOfShifts(took) - sumOfShifts(gave)).toBe(now - before);
      const lengthOf = ({ curriculum, agenda: of }: TaughtWork) =>
        of && totalsFor(curriculum as Parameters<typeof totalsFor>[0], of).instructional;
      expect([before, now]).toEqual([lengthOf(base), lengthOf(own)]);
      for (const { minutes: length } of [...gave, ...took]) expect(length).toBeGreaterThan(0);
      const keys = new Set(gave.map(({ key }) => key));
      expect(took.filter(({ key }) => keys.has(key))).toEqual([]);
      expect(displacedMinutes(own, base)).toEqual({ gave: took, took: gave, before: now, now: before });
    }),
  );
});
