import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDays } from '../../../src/import/skeleton/plan-days.ts';
import { minutes } from '../../../src/model/minutes.ts';

const modules = (...all: number[]) => all.map((value, index) => ({ id: `m${index}`, minutes: minutes(value) }));
const figures = (...given: Parameters<typeof planDays>): number[][] =>
  planDays(...given).map((day) => day.map((module) => module.minutes));

describe('planDays', () => {
  it('takes the days that are named, or as many as are needed', () => {
    expect(figures(modules(1, 1, 1, 1), 2)).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(figures(modules(180, 180, 180, 180), undefined)).toEqual([
      [180, 180],
      [180, 180],
    ]);
    expect(figures(modules(60, 30), undefined)).toEqual([[60, 30]]);
    expect(figures(modules(1), 3)).toEqual([[1]]);
  });

  it('places every module once, in its order, and leaves no day empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }),
        fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
        (all, days) => {
          const planned = planDays(modules(...all), days);
          expect(planned.flat()).toEqual(modules(...all));
          expect(planned.every((day) => day.length > 0)).toBe(true);
        },
      ),
    );
  });
});
