import { describe, expect, it } from 'vitest';
import { planDays, type Stretch, usualDays } from '../../../src/scaffold/plan-days.ts';

const instruction = (day: readonly Stretch[]): number =>
  day.reduce((sum, { kind, minutes }) => (kind === 'module' || kind === 'open' ? sum + minutes : sum), 0);

const brief = (day: readonly Stretch[]): string => day.map(({ kind, minutes }) => `${kind} ${minutes}`).join(', ');

describe('the days of a new agenda', () => {
  it('begin with the module and go on with open time, with pauses between', () => {
    expect(planDays(360, 1, 60)?.map(brief)).toEqual([
      'module 60, break 15, open 75, break 15, open 75, lunch 60, open 75, break 15, open 75',
    ]);
    expect(planDays(180, 2, 60)?.map(brief)).toEqual(['module 60, break 15, open 30', 'open 90']);
    expect(planDays(60, 1, 60)?.map(brief)).toEqual(['module 60']);
  });

  it('add up to the minute, have no long stretch, and a meal where they are long', () => {
    for (let total = 60; total <= 3000; total += 7) {
      const days = planDays(total, usualDays(total), 60) ?? [];
      expect(days.reduce((sum, day) => sum + instruction(day), 0)).toBe(total);
      for (const day of days) {
        expect(Math.max(...day.filter(({ kind }) => kind === 'open').map(({ minutes }) => minutes), 0)).toBeLessThan(
          91,
        );
        expect(day.some(({ kind }) => kind === 'lunch')).toBe(instruction(day) >= 240);
        expect(day.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
      }
    }
  });

  it('are refused where one would be too long, or too short for the module', () => {
    expect(planDays(481, 1, 60)).toBeUndefined();
    expect(planDays(480, 1, 60)).toBeDefined();
    expect(planDays(118, 2, 60)).toBeUndefined();
    expect(planDays(120, 2, 60)).toBeDefined();
  });
});
