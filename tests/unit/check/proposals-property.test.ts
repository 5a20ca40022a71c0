/** What is proposed for random courses: it fits, it stays inside the ranges, and nobody could do with fewer changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { checkFiles, type Files, withFix } from '../../support/mend.ts';

const FOLDER = 'curriculum/course';

interface Course {
  /** Modules with their activities: minutes, and how far they go down and up; undefined without a range. */
  readonly modules: readonly (readonly {
    minutes: number;
    range: readonly [number, number] | undefined;
    steps: boolean;
  }[])[];
  /** Minutes that the promise is more than the modules. */
  readonly lack: number;
  /** For each agenda where its days end one module and begin with the next, and how many minutes they could last longer. */
  readonly agendas: readonly { readonly cuts: readonly number[]; readonly slacks: readonly (number | undefined)[] }[];
}

const activity = fc
  .record({
    minutes: fc.integer({ min: 4, max: 20 }),
    down: fc.integer({ min: 0, max: 9 }),
    up: fc.integer({ min: 0, max: 9 }),
    hasRange: fc.boolean(),
    steps: fc.boolean(),
  })
  .map(({ minutes, down, up, hasRange, steps }) => ({
    minutes,
    steps,
    range: hasRange ? ([Math.max(1, minutes - down), minutes + up] as const) : undefined,
  }));

const course: fc.Arbitrary<Course> = fc.record({
  modules: fc.array(fc.array(activity, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  lack: fc.integer({ min: -14, max: 14 }).filter((lack) => lack !== 0),
  agendas: fc.array(
    fc.record({
      cuts: fc.array(fc.nat(9), { maxLength: 2 }),
      slacks: fc.array(fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

interface Placed {
  readonly name: string;
  readonly minutes: number;
  readonly range: readonly [number, number] | undefined;
}

const placed = ({ modules }: Course): Placed[] =>
  modules.flatMap((activities, module) => activities.map((one, index) => ({ ...one, name: `m${module}/a${index}` })));

/** The activities of each day that has some, with how much longer it can last. */
function daysOf(
  one: Course,
): { readonly agenda: number; readonly own: readonly Placed[]; readonly slack: number | undefined }[] {
  const all = placed(one);
  return one.agendas.flatMap(({ cuts, slacks }, agenda) => {
    const edges = [0, ...cuts.map((cut) => cut % all.length).toSorted((a, b) => a - b), all.length];
    return edges
      .slice(1)
      .map((end, index) => ({ agenda, own: all.slice(edges[index], end), slack: slacks[index] }))
      .filter(({ own }) => own.length > 0);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const clock = (value: number): string =>
  `"${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}"`;

function toFiles(one: Course): Files {
  const files = new Map<string, string>();
  const total = sum(placed(one).map(({ minutes }) => minutes));
  const promised = Math.max(1, total + one.lack);
  files.set(
    'curriculum.yaml',
    `format: 1\nid: course\ntitle: Course\nversion: 1.0.0\nlanguage: en\nhours: ${clock(promised)}
sections:\n  - { id: s, title: Section, modules: [${one.modules.map((_, index) => `m${index}`).join(', ')}] }
agendas: [${one.agendas.map((_, index) => `g${index}`).join(', ')}]\nlicense: { id: CC0-1.0, holder: Nobody }\n`,
  );
  one.modules.forEach((activities, module) => {
    const list = activities.map(
      ({ minutes, range }, index) =>
        `  - { id: a${index}, title: Part ${module}${index}, minutes: ${minutes}, method: pairs${range ? `, range: [${range.join(', ')}]` : ''} }`,
    );
    const own = sum(activities.map(({ minutes }) => minutes));
    files.set(
      `modules/m${module}/module.yaml`,
      `title: Module ${module}\nminutes: ${own}\ntakeaways: [One.]\nactivities:\n${list.join('\n')}\n`,
    );
    const texts = activities.map(({ minutes, steps }, index) => {
      const parts = [3, minutes - 3].map((part) => `:::do[Step]{minutes=${part}}\nDo it.\n:::\n`).join('\n');
      return `## Part ${module}${index}\n\n${steps ? parts : 'Text.\n'}`;
    });
    files.set(`modules/m${module}/module.md`, texts.join('\n'));
  });
  one.agendas.forEach((_, agenda) => {
    const days = daysOf(one).filter((day) => day.agenda === agenda);
    const texts = days.map(({ own, slack }, index) => {
      const length = sum(own.map(({ minutes }) => minutes));
      const end = slack === undefined ? '' : `    end: ${clock(540 + length + slack)}\n`;
      const entries = own.map(({ name }) => {
        const [module, id] = name.split('/');
        return `      - { module: ${module}, activities: [${id}] }\n`;
      });
      return `  - title: Day ${index + 1}\n    start: "09:00"\n${end}    schedule:\n${entries.join('')}`;
    });
    files.set(`agendas/g${agenda}.yaml`, `title: Plan ${agenda}\ndelivery: in-person\ndays:\n${texts.join('')}`);
  });
  return files;
}

/** The fewest activities that can take so many minutes; undefined where even all of them cannot. */
function fewest(one: Course): number | undefined {
  const wanted = Math.abs(one.lack);
  const things = placed(one).flatMap(({ name, minutes, range }) => {
    if (!range) return [];
    // An activity with two steps keeps a minute for each.
    const hasSteps = one.modules[Number(name[1])]?.[Number(name.at(-1))]?.steps;
    const most = one.lack > 0 ? range[1] - minutes : minutes - Math.max(range[0], hasSteps ? 2 : 1);
    const stores = daysOf(one).flatMap(({ own, slack }, day) =>
      one.lack > 0 && slack !== undefined && own.some((each) => each.name === name) ? [day] : [],
    );
    return most > 0 ? [{ most, stores }] : [];
  });
  const rooms = daysOf(one).map(({ slack }) => slack ?? 0);
  let best: number | undefined;
  const search = (index: number, left: number, used: number): void => {
    if (left === 0) best = Math.min(best ?? used, used);
    const thing = things[index];
    if (left === 0 || !thing || used >= (best ?? 99)) return;
    const most = Math.min(left, thing.most, ...thing.stores.map((store) => rooms[store] ?? 0));
    for (let take = most; take >= 0; take--) {
      for (const store of thing.stores) rooms[store] = (rooms[store] ?? 0) - take;
      search(index + 1, left - take, used + (take > 0 ? 1 : 0));
      for (const store of thing.stores) rooms[store] = (rooms[store] ?? 0) + take;
    }
  };
  search(0, wanted, 0);
  return best;
}

const errorsOf = (files: Files): Diagnostic[] =>
  checkFiles(FOLDER, files).diagnostics.filter(({ severity }) => severity === 'error');

it('fits, stays inside the ranges, and takes the fewest activities', () => {
  let [proposed, refused] = [0, 0];
  fc.assert(
    fc.property(course, (one) => {
      fc.pre(sum(placed(one).map(({ minutes }) => minutes)) + one.lack >= 1);
      const files = toFiles(one);
      const errors = errorsOf(files);
      expect(errors.map(({ rule }) => rule)).toEqual(['agenda/total-hours']);
      const [fix] = errors[0]?.fixes ?? [];
      const best = fewest(one);
      if (!fix) {
        refused += 1;
        expect(best).toBeUndefined();
        return;
      }
      proposed += 1;
      const after = withFix(FOLDER, files, fix);
      expect(errorsOf(after)).toEqual([]);
      const figures = (some: Files): number[] =>
        [...some].flatMap(([path, text]) =>
          path.endsWith('module.yaml')
            ? [...text.matchAll(/\{ id.*?minutes: (\d+)/g)].map(([, value]) => Number(value))
            : [],
        );
      const changes = figures(after).map((value, index) => value - (figures(files)[index] ?? 0));
      expect(sum(changes)).toBe(one.lack);
      expect(
        changes.filter((change) => change !== 0).every((change) => Math.sign(change) === Math.sign(one.lack)),
      ).toBe(true);
      expect(changes.filter((change) => change !== 0)).toHaveLength(best ?? 0);
    }),
    { seed: 7, numRuns: 80 },
  );
  expect(Math.min(proposed, refused)).toBeGreaterThan(10);
});
