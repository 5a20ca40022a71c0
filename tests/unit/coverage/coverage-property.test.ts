/** Random courses and random mappings: coverage is what a plain count of minutes comes to, and never more than is taught. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../../src/cli/coverage/csv.ts';
import { coverCurriculum } from '../../../src/coverage/coverage.ts';
import { METHODS } from '../../../src/model/choices.ts';
import { totalsFor } from '../../../src/resolve/agenda-totals.ts';
import { checkFiles } from '../../support/secret-curriculum.ts';

const OBJECTIVES = ['p0', 'p1', 'p2'];
const METHOD = METHODS.slice(0, 3);

const activity = fc.record({
  minutes: fc.integer({ min: 1, max: 40 }),
  isOptional: fc.boolean(),
  method: fc.constantFrom(...METHOD),
  /** Positions among the objectives of the module. */
  objectives: fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(fc.nat(1), { maxLength: 2 })),
});
const module = fc.record({
  activities: fc.array(activity, { minLength: 1, maxLength: 4 }),
  /** Two objectives, each with what it supports. */
  supports: fc.tuple(fc.subarray(OBJECTIVES), fc.subarray(OBJECTIVES)),
});
const course = fc.array(module, { minLength: 1, maxLength: 4 });
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

/** An outcome by positions, taken modulo what there is. */
const outcome = fc.record({
  objectives: fc.subarray(OBJECTIVES),
  modules: fc.array(fc.nat(9), { maxLength: 2 }),
  activities: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 3 }),
  methods: fc.subarray(METHOD),
});
type Outcome = typeof outcome extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], position: number): number => position % list.length;

function filesOf(modules: Course, outcomes: readonly Outcome[]): Record<string, string> {
  const total = modules
    .flatMap((one) => one.activities)
    .reduce((sum, one) => sum + (one.isOptional ? 0 : one.minutes), 0);
  const files: Record<string, string> = {
    'curriculum.yaml': `format: 1\nid: plan\ntitle: Plan\nversion: 1.0.0\nlanguage: en\nhours: "${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}"
objectives: [${OBJECTIVES.map((id) => `{ id: ${id}, text: Describe it }`).join(', ')}]
sections: [{ id: s, title: Section, modules: [${modules.map((_, index) => `m${index}`).join(', ')}] }]
agendas: [alone]\nlicense: { id: CC0-1.0, holder: Nobody }\n`,
    'agendas/alone.yaml': 'title: Alone\ndelivery: self-study\n',
    'frameworks/board.yaml': `title: Board\nsource: Rule 12\noutcomes:\n${outcomes.map((one, index) => outcomeLine(one, index, modules)).join('\n')}\n`,
  };
  modules.forEach(({ activities, supports }, index) => {
    const sum = activities.reduce((all, one) => all + (one.isOptional ? 0 : one.minutes), 0);
    files[`modules/m${index}/module.yaml`] =
      `title: Module\nminutes: ${sum || 1}\ntakeaways: [One.]\nobjectives:\n${supports
        .map((ids, position) => `  - { id: o${position}, text: Describe it, supports: [${ids.join(', ')}] }`)
        .join('\n')}\nactivities:\n${activities
        .map(
          (one, position) =>
            `  - { id: a${position}, title: Activity ${position}, minutes: ${one.minutes}, method: ${one.method}, optional: ${one.isOptional}, objectives: [${one.objectives.map((own) => `o${own}`).join(', ')}] }`,
        )
        .join('\n')}\n`;
    files[`modules/m${index}/module.md`] = activities.map((_, position) => `## Activity ${position}\n`).join('\n');
  });
  return files;
}

function outcomeLine(
  { objectives, modules: own, activities, methods }: Outcome,
  index: number,
  modules: Course,
): string {
  const ids = [
    ...objectives,
    ...own.map((position) => `m${at(modules, position)}`),
    ...activities.map(([m, a]) => `m${at(modules, m)}/a${at(modules[at(modules, m)]?.activities ?? [], a)}`),
  ];
  return `  - { id: o${index}, title: Outcome, covered-by: [${ids.join(', ')}], methods: [${methods.join(', ')}] }`;
}

/** Counts anew, from the plan: the places of all activities that serve an outcome. */
function servingOf(outcome: Outcome, modules: Course): Set<string> {
  const serving = new Set<string>();
  modules.forEach(({ activities, supports }, m) => {
    const namesNone = activities.every(({ objectives }) => objectives.length === 0);
    activities.forEach(({ isOptional, method, objectives }, a) => {
      if (isOptional) return;
      const isTowards = outcome.objectives.some((id) =>
        supports.some((ids, position) => ids.includes(id) && (namesNone || objectives.includes(position))),
      );
      const isNamed =
        outcome.modules.some((position) => at(modules, position) === m) ||
        outcome.activities.some(([own, position]) => at(modules, own) === m && at(activities, position) === a);
      if (isTowards || isNamed || outcome.methods.includes(method)) serving.add(`${m}/${a}`);
    });
  });
  return serving;
}

const minutesIn = (places: ReadonlySet<string>, modules: Course): number =>
  [...places].reduce((sum, place) => {
    const [m = 0, a = 0] = place.split('/').map(Number);
    return sum + (modules[m]?.activities[a]?.minutes ?? Number.NaN);
  }, 0);

it('is what a plain count comes to, and never more than the instructional minutes', () => {
  fc.assert(
    fc.property(course, fc.array(outcome, { minLength: 1, maxLength: 4 }), (modules, outcomes) => {
      const { curriculum } = checkFiles(filesOf(modules, outcomes));
      const coverage = coverCurriculum(curriculum);
      const [board] = coverage.frameworks;
      const serving = outcomes.map((one) => servingOf(one, modules));
      const counted = serving.map((places) => minutesIn(places, modules));
      expect(board?.outcomes.map(({ minutes }) => minutes)).toEqual(counted);
      expect(board?.minutes).toBe(minutesIn(new Set(serving.flatMap((places) => [...places])), modules));
      const [agenda] = curriculum.agendas;
      const { instructional = 0 } = agenda ? totalsFor(curriculum, agenda) : {};
      for (const covered of [board, ...(board?.outcomes ?? []), ...coverage.objectives])
        expect(covered?.minutes).toBeLessThanOrEqual(instructional);
      const lines = csv([{ coverage, isCrosswalk: true }], undefined as never)
        .split('\r\n')
        .slice(1, -1);
      const sums = new Map<string, number>();
      for (const cells of lines.map((line) => line.split(',')))
        sums.set(cells[3] ?? '', (sums.get(cells[3] ?? '') ?? 0) + Number(cells.at(-1)));
      expect([...sums.values()]).toEqual(counted);
    }),
    { numRuns: 80 },
  );
});
