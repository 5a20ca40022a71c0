import { describe, expect, it } from 'vitest';
import { spareMinutes, sumOfSpares } from '../../../src/compose/spare-minutes.ts';
import { minutes } from '../../../src/model/minutes.ts';
import type { Activity } from '../../../src/model/module.ts';
import { activity, day, inline, module, written } from '../../support/sample-curriculum.ts';

const ifShort = (saves?: number): Pick<Activity, 'ifShort'> => ({
  ifShort: { text: inline('Do less.'), saves: saves === undefined ? undefined : minutes(saves) },
});
const range = (least: number, most: number): Pick<Activity, 'range'> => ({
  range: written([minutes(least), minutes(most)] as const),
});
const spareOf = (length: number, more: Partial<Activity>) => {
  const one = module(1, 'one', 'One', { activities: [activity('a', 'A', length, more)] });
  return spareMinutes(day(1, 'Day 1', 540, [{ module: one, activities: ['a'] }]).entries).map(
    ({ kind, minutes }) => [kind, minutes] as const,
  );
};

describe('spareMinutes', () => {
  it('takes what the author says', () => {
    expect(spareOf(20, ifShort(8))).toEqual([['shorten', 8]]);
  });

  it('takes the minutes down to the lower end of a range', () => {
    expect(spareOf(20, range(15, 30))).toEqual([['shorten', 5]]);
  });

  it('never counts the same minutes twice: the larger of the two', () => {
    expect(spareOf(20, { ...range(15, 20), ...ifShort(4) })).toEqual([['shorten', 5]]);
    expect(spareOf(20, { ...range(15, 20), ...ifShort(9) })).toEqual([['shorten', 9]]);
  });

  it('gives all minutes of an optional activity, and no more', () => {
    expect(spareOf(10, { isOptional: true, ...range(6, 10), ...ifShort(3) })).toEqual([['drop', 10]]);
  });

  it('never gives more than an activity has', () => {
    expect(spareOf(10, ifShort(25))).toEqual([['shorten', 10]]);
  });

  it('names what can be shortened by nobody knows how much, for nothing', () => {
    expect(spareOf(20, ifShort())).toEqual([['shorten', 0]]);
  });

  it('is silent about activities that cannot give anything', () => {
    expect(spareOf(20, {})).toEqual([]);
    expect(spareOf(20, range(20, 30))).toEqual([]);
  });

  it('reads a half-day in the order of the clock, and leaves out what is not scheduled', () => {
    const one = module(1, 'one', 'One', {
      activities: [
        activity('a', 'A', 20, ifShort(5)),
        activity('off', 'Off', 10, { isOptional: true }),
        activity('b', 'B', 30, range(22, 30)),
      ],
    });
    const two = module(2, 'two', 'Two', { activities: [activity('c', 'C', 15, { isOptional: true })] });
    const { entries } = day(1, 'Day 1', 540, [
      { event: 'Arrival', minutes: 15 },
      { module: one },
      { break: 15 },
      { module: two, activities: ['c'] },
    ]);
    const spares = spareMinutes(entries);
    expect(spares.map((spare) => [spare.activity.id, spare.start, spare.minutes])).toEqual([
      ['a', 555, 5],
      ['b', 575, 8],
      ['c', 620, 15],
    ]);
    expect(spares.map((spare) => spare.module?.number)).toEqual([1, 1, 2]);
    expect(sumOfSpares(spares)).toBe(28);
  });
});
