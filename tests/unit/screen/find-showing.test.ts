import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, findShowing, readTime, timeOf } from '../../../src/screen/book/find-showing.ts';

const DAY = [
  { day: 1, from: 540, to: 600, name: 'welcome' },
  { day: 1, from: 600, to: 615, name: 'break' },
  { day: 1, from: 615, to: 700, name: 'values' },
  { day: 2, from: 540, to: 600, name: 'again' },
];
const nameAt = (day: number, minute: number) => findShowing(DAY, day, minute)?.name;

describe('what is on', () => {
  it('has begun and is not over', () => {
    expect(nameAt(1, 540)).toBe('welcome');
    expect(nameAt(1, 599)).toBe('welcome');
    expect(nameAt(1, 600)).toBe('break');
    expect(nameAt(1, 699)).toBe('values');
    expect(nameAt(2, 540)).toBe('again');
  });

  it('is nothing before, after and on another day', () => {
    expect([nameAt(1, 539), nameAt(1, 700), nameAt(2, 600), nameAt(3, 540)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is what began later where two are on', () => {
    const both = [
      { day: 1, from: 0, to: 100 },
      { day: 1, from: 50, to: 60 },
    ];
    expect(findShowing(both, 1, 55)).toBe(both[1]);
    expect(findShowing([...both].reverse(), 1, 55)).toBe(both[1]);
  });

  it('is in a day without gaps exactly one thing at each minute', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(), (minutes, seed) => {
        let from = 480;
        const items = minutes.map((length) => {
          const item = { day: 1, from, to: from + length };
          from += length;
          return item;
        });
        const minute = 480 + (seed % (from - 480));
        const found = findShowing(items, 1, minute);
        expect(items.filter((item) => item.from <= minute && minute < item.to)).toEqual([found]);
      }),
    );
  });
});

it('reads a time as a field for times gives it, and nothing else', () => {
  expect(['00:00', '10:52', '10:52:30', '23:59:59.5'].map(readTime)).toEqual([0, 652, 652, 1439]);
  for (const text of ['', '24:00', '10:60', '9:00', '10.52', ' 10:52']) expect(readTime(text)).toBeUndefined();
});

it('reads back the time that it writes', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }), (date) => {
      expect(readTime(timeOf(date))).toBe(date.getHours() * 60 + date.getMinutes());
    }),
  );
});

it('writes the date on the wall as agendas do', () => {
  expect(dateOf(new Date(2027, 2, 1, 0, 5))).toBe('2027-03-01');
  expect(dateOf(new Date(2027, 11, 31, 23, 55))).toBe('2027-12-31');
});
