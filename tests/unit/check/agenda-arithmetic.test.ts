/** The arithmetic of agendas against an oracle that draws every minute as a letter and counts letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityOrder } from '../../../src/check/activity-order.ts';
import type { Check } from '../../../src/check/check.ts';
import { dayLength } from '../../../src/check/day-length.ts';
import { longStretch } from '../../../src/check/long-stretch.ts';
import { moduleMinutes } from '../../../src/check/module-minutes.ts';
import { scheduledOnce } from '../../../src/check/scheduled-once.ts';
import { totalHours } from '../../../src/check/total-hours.ts';
import type { Problem } from '../../../src/diagnostics/problem.ts';
import { formatDuration } from '../../../src/model/minutes.ts';
import { oracle, rulesOf } from '../../support/agenda-oracle.ts';
import { type Plan, plans } from '../../support/agenda-plan.ts';
import { planToCurriculum } from '../../support/plan-to-curriculum.ts';
import { rounds } from '../../support/rounds.ts';

const CONTEXT = { today: '2026-11-22', earlier: [] };
const ARITHMETIC: readonly Check[] = [totalHours, scheduledOnce, activityOrder, dayLength, longStretch, moduleMinutes];

const judge = (plan: Plan): Problem[] => {
  const curriculum = planToCurriculum(plan);
  return ARITHMETIC.flatMap((check) => [...check.run(curriculum, CONTEXT)]);
};

const SEED = 20261122;

describe('the arithmetic of agendas', () => {
  it('agrees with the oracle on 10,000 agendas', () => {
    let wrong = 0;
    fc.assert(
      fc.property(plans, (plan) => {
        const expected = oracle(plan);
        if (expected.length > 0) wrong++;
        expect(rulesOf(judge(plan))).toEqual(expected);
      }),
      { numRuns: rounds(10_000), seed: SEED },
    );
    // Both kinds come up often, so that neither silence nor noise could pass.
    expect(wrong).toBeGreaterThan(rounds(2000));
    expect(wrong).toBeLessThan(rounds(9000));
  });

  it.each([-1, 1])('refuses a promise that is off by %i minute, with both figures', (off) => {
    fc.assert(
      fc.property(plans, (plan) => {
        const stated = plan.modules.reduce((total, { minutes }) => total + minutes, 0);
        const events = plan.days.flatMap(({ entries }) =>
          entries.flatMap((entry) => (entry.kind === 'event' && entry.counts ? entry.minutes : [])),
        );
        const total = events.reduce((sum, minutes) => sum + minutes, stated);
        const exact = { ...plan, promised: total };
        expect([...totalHours.run(planToCurriculum(exact), CONTEXT)]).toEqual([]);
        fc.pre(total + off > 0);
        const [problem, ...others] = [...totalHours.run(planToCurriculum({ ...plan, promised: total + off }), CONTEXT)];
        expect(others).toEqual([]);
        expect(problem?.rule).toBe('agenda/total-hours');
        expect(problem?.message).toContain(formatDuration(total));
        expect(problem?.message).toContain(formatDuration(total + off));
        expect(problem?.message).toContain(`1 min too ${off < 0 ? 'many' : 'few'}`);
      }),
      { numRuns: rounds(2000), seed: SEED },
    );
  });

  it.each([-1, 1])('refuses a module that is off by %i minute, with both figures', (off) => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, at) => {
        const index = at % plan.modules.length;
        const sums = plan.modules.map(({ activities }) =>
          activities.reduce((sum, { minutes, isOptional }) => sum + (isOptional ? 0 : minutes), 0),
        );
        const stated = (sums[index] ?? 0) + off;
        fc.pre(stated > 0);
        const modules = plan.modules.map((module, position) => ({
          ...module,
          minutes: position === index ? stated : (sums[position] ?? 1),
        }));
        const problems = [...moduleMinutes.run(planToCurriculum({ ...plan, modules }), CONTEXT)];
        expect(problems.map(({ rule }) => rule)).toEqual(['module/activity-minutes']);
        expect(problems[0]?.message).toContain(formatDuration(sums[index] ?? 0));
        expect(problems[0]?.message).toContain(formatDuration(stated));
      }),
      { numRuns: rounds(2000), seed: SEED },
    );
  });
});
