import { describe, expect, it } from 'vitest';
import { halfDays } from '../../../src/compose/half-days.ts';
import { day, module } from '../../support/sample-curriculum.ts';

const NINE = 9 * 60;
const HALF_PAST_TEN = 630;
const one = module(1, 'one', 'One');
const two = module(2, 'two', 'Two');
const shown = (...args: Parameters<typeof day>) =>
  halfDays(day(...args)).map(({ name, from, to, entries }) => ({ name, from, to, entries: entries.length }));

describe('halfDays', () => {
  it('divides a day at its lunch, which is in neither half', () => {
    expect(shown(1, 'Day 1', HALF_PAST_TEN, [{ module: one }, { break: 15 }, { lunch: 60 }, { module: two }])).toEqual([
      { name: 'morning', from: 630, to: 690, entries: 2 },
      { name: 'afternoon', from: 750, to: 795, entries: 1 },
    ]);
  });

  it('leaves a day without a meal whole, and gives it no name', () => {
    expect(shown(1, 'Morning 1', NINE, [{ module: one }, { break: 15 }, { module: two }])).toEqual([
      { name: undefined, from: 540, to: 645, entries: 3 },
    ]);
  });

  it('calls nothing a morning that begins after noon, nor an afternoon what ends before it', () => {
    expect(
      shown(1, 'Evening', 15 * 60, [{ module: one }, { lunch: 30 }, { module: two }]).map(({ name }) => name),
    ).toEqual([undefined, undefined]);
    expect(
      shown(1, 'Early', 6 * 60, [{ module: one }, { lunch: 30 }, { module: two }]).map(({ name }) => name),
    ).toEqual(['morning', undefined]);
  });

  it('makes no half-day of nothing, and names none of three', () => {
    expect(
      shown(1, 'D', NINE, [{ lunch: 30 }, { module: one }, { lunch: 60 }, { module: two }, { lunch: 30 }]),
    ).toHaveLength(2);
    expect(
      shown(1, 'D', NINE, [{ module: one }, { lunch: 60 }, { module: one }, { lunch: 60 }, { module: two }]).map(
        ({ name }) => name,
      ),
    ).toEqual([undefined, undefined, undefined]);
  });
});
