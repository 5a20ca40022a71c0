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
import { checkCurriculum } from '../../../src/compile.ts';
import type { Problem } from '../../../src/diagnostics/problem.ts';
import { formatDuration } from '../../../src/model/minutes.ts';
import { activitiesOf, type Plan, type PlannedEntry, plans } from '../../support/agenda-plan.ts';
import { planToCurriculum } from '../../support/plan-to-curriculum.ts';
import { planToFiles } from '../../support/plan-to-files.ts';
import { rounds } from '../../support/rounds.ts';

const CONTEXT = { today: '2026-11-22', earlier: [] };
const ARITHMETIC: readonly Check[] = [totalHours, scheduledOnce, activityOrder, dayLength, longStretch, moduleMinutes];
const OF_ARITHMETIC = new Set(ARITHMETIC.flatMap(({ rules }) => rules));

const judge = (plan: Plan): Problem[] => {
  const curriculum = planToCurriculum(plan);
  return ARITHMETIC.flatMap((check) => [...check.run(curriculum, CONTEXT)]);
};

const rulesOf = (problems: readonly { readonly rule: string }[]): string[] => problems.map(({ rule }) => rule).sort();

/** Every minute of an entry as a letter: `i` counts, `o` is optional, `e` an event, `b` a break, `l` a lunch that begins with `L`. */
function tape(entry: PlannedEntry, { modules }: Plan): string {
  switch (entry.kind) {
    case 'break':
      return 'b'.repeat(entry.minutes);
    case 'lunch':
      return `L${'l'.repeat(entry.minutes - 1)}`;
    case 'event':
      return (entry.counts ? 'i' : 'e').repeat(entry.minutes);
    case 'module':
      return activitiesOf(entry, modules)
        .map((index) => modules[entry.module]?.activities[index])
        .map((activity) => (activity?.isOptional ? 'o' : 'i').repeat(activity?.minutes ?? 0))
        .join('');
  }
}

/** What must be reported, by counting letters and ticking off names. */
function oracle(plan: Plan): string[] {
  const rules: string[] = [];
  const stated = plan.modules.map(({ minutes }) => 'i'.repeat(minutes)).join('');
  const entries = plan.days.flatMap((day) => day.entries);
  const counted = entries
    .map((entry) => (entry.kind === 'event' ? tape(entry, plan).replaceAll('e', '') : ''))
    .join('');
  if (`${stated}${counted}`.length !== plan.promised) rules.push('agenda/total-hours');

  // An activity that is scheduled again, or a module that is longer than it says, explains as many minutes as it has too many.
  const ticked = new Set<string>();
  const tooMany = new Map<PlannedEntry, string>();
  const repeating = new Set<number>();
  for (const entry of entries) {
    if (entry.kind !== 'module') continue;
    const again = activitiesOf(entry, plan.modules).filter((index) => ticked.has(`${entry.module}/${index}`));
    for (const index of activitiesOf(entry, plan.modules)) ticked.add(`${entry.module}/${index}`);
    if (again.length === 0) continue;
    rules.push('agenda/scheduled-twice');
    repeating.add(entry.module);
    tooMany.set(entry, tape({ ...entry, activities: again }, plan));
  }
  const lacking = plan.modules.map(({ activities }, module) =>
    activities.flatMap(({ isOptional, minutes }, index) =>
      isOptional || ticked.has(`${module}/${index}`) ? [] : minutes,
    ),
  );
  const excess = plan.modules.map(({ minutes, activities }) => {
    const required = activities.map(({ isOptional, minutes: own }) => (isOptional ? '' : 'i'.repeat(own))).join('');
    if (required.length !== minutes) rules.push('module/activity-minutes');
    return Math.max(0, required.length - minutes);
  });
  const isScheduled = entries.some(({ kind }) => kind === 'module');
  const forgotten = lacking.flatMap((minutes, module) => {
    const isExcess = minutes.reduce((total, own) => total + own, 0) === excess[module];
    return minutes.length > 0 && !repeating.has(module) && !isExcess ? [module] : [];
  });
  const isNothing = !isScheduled && forgotten.length === plan.modules.length && forgotten.length > 1;
  rules.push(...(isNothing ? [0] : forgotten).map(() => 'agenda/unscheduled'));

  const disputed = (some: readonly PlannedEntry[]): number => {
    const modules = new Set(some.flatMap((entry) => (entry.kind === 'module' ? entry.module : [])));
    const longer = [...modules].reduce((total, module) => total + (excess[module] ?? 0), 0);
    return some.reduce((total, entry) => total + (tooMany.get(entry)?.length ?? 0), longer);
  };
  for (const { start, end = 1440, entries: own } of plan.days) {
    const day = own.map((entry) => tape(entry, plan)).join('');
    if (start + day.length - disputed(own) > end) rules.push('agenda/day-overrun');
    if (day.length - disputed(own) > 360 && !/Ll{29}/.test(day)) rules.push('agenda/meal');
    const stretches = own.reduce<PlannedEntry[][]>(
      (list, entry) => {
        if (/^[bL]/.test(tape(entry, plan))) list.push([]);
        else list.at(-1)?.push(entry);
        return list;
      },
      [[]],
    );
    for (const stretch of stretches) {
      const instruction = stretch
        .map((entry) => tape(entry, plan))
        .join('')
        .replaceAll(/[^i]/g, '');
      if (instruction.length - disputed(stretch) > 120) rules.push('agenda/long-stretch');
    }
  }
  return rules.sort();
}

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

  it('is the same through the files', () => {
    const bytes = new TextEncoder();
    fc.assert(
      fc.property(plans, (plan) => {
        const entries = Object.entries(planToFiles(plan)).map(([path, text]) => {
          const encoded = bytes.encode(text);
          return { path, kind: 'file' as const, size: encoded.length, bytes: encoded };
        });
        const { diagnostics } = checkCurriculum('plan', entries, CONTEXT.today);
        // Bare figures say nothing of breaks, talk and words, which other checks look at.
        const own = diagnostics.filter(({ rule, severity }) => severity === 'error' || OF_ARITHMETIC.has(rule));
        expect(rulesOf(own)).toEqual(oracle(plan));
      }),
      { numRuns: rounds(200), seed: SEED },
    );
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
