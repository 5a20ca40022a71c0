import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownPlaces } from '../../../src/check/proposals/figures.ts';
import { fitSteps } from '../../../src/check/proposals/fit-steps.ts';
import { spreadMinutes } from '../../../src/check/proposals/spread-minutes.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { readFolder } from '../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import type { Adaptation } from '../../../src/model/adaptation.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { checkFiles, type Files, filesOf, withFix } from '../../support/mend.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = 'curriculum/course';

describe('minutes that are spread', () => {
  const thing = (name: string, most: number, ...stores: string[]) => ({ thing: name, most, stores });

  it('go to one thing where one can take them', () => {
    expect(spreadMinutes(5, [thing('a', 3), thing('b', 8), thing('c', 9)], new Map())).toEqual([
      { thing: 'b', minutes: 5 },
    ]);
  });

  it('go to the fewest, the one that can take most first', () => {
    expect(spreadMinutes(12, [thing('a', 3), thing('b', 8), thing('c', 5)], new Map())).toEqual([
      { thing: 'b', minutes: 8 },
      { thing: 'c', minutes: 4 },
    ]);
  });

  it('respect what a store holds for several', () => {
    const things = [thing('a', 9, 'day 1'), thing('b', 8, 'day 1'), thing('c', 2, 'day 2')];
    expect(spreadMinutes(12, things, new Map([['day 1', 10]]))).toEqual([
      { thing: 'a', minutes: 9 },
      { thing: 'c', minutes: 2 },
      { thing: 'b', minutes: 1 },
    ]);
  });

  it('go to two that stand on different days rather than to one that stands in the way of both', () => {
    const things = [thing('a', 3, 'A1', 'B1'), thing('b', 2, 'A1', 'B2'), thing('c', 2, 'A2', 'B1')];
    const rooms = new Map([
      ['A1', 3],
      ['B1', 3],
    ]);
    expect(spreadMinutes(4, things, rooms)).toEqual([
      { thing: 'b', minutes: 2 },
      { thing: 'c', minutes: 2 },
    ]);
    expect(spreadMinutes(5, things, rooms)).toBeUndefined();
  });

  it('are not spread where there is no room for all', () => {
    expect(spreadMinutes(12, [thing('a', 3), thing('b', 8)], new Map())).toBeUndefined();
    expect(spreadMinutes(4, [thing('a', 3, 'x'), thing('b', 8, 'x')], new Map([['x', 3]]))).toBeUndefined();
  });

  it('are as many as wanted, nowhere more than there is room for, and in the fewest things', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 1, max: 20 })), (wanted, rooms) => {
        const things = rooms.map((most, index) => ({ thing: index, most, stores: [] }));
        const shares = spreadMinutes(wanted, things, new Map());
        const sums = rooms.toSorted((a, b) => b - a).map((_, index, all) => sum(all.slice(0, index + 1)));
        const fewest = sums.findIndex((most) => most >= wanted) + 1;
        expect(shares?.length ?? 0).toBe(fewest);
        if (shares) expect(sum(shares.map(({ minutes }) => minutes))).toBe(wanted);
        for (const { thing: index, minutes } of shares ?? []) expect(minutes).toBeLessThanOrEqual(rooms[index] ?? 0);
      }),
      { seed: 7 },
    );
  });
});

describe('what an author can change', () => {
  const course = (path: string, base?: Curriculum): Curriculum => ({
    ...({} as Curriculum),
    path,
    ...(base && { adaptation: { ...({} as Adaptation), base } }),
  });
  const isOwn = (curriculum: Curriculum, file: string): boolean =>
    ownPlaces(curriculum)({ file, line: 1, column: 1, endLine: 1, endColumn: 2 });

  it.each([
    ['its only files', course('a'), 'a/module.yaml', true],
    ['its files beside a base', course('b', course('a')), 'b/module.yaml', true],
    ['a base beside it', course('b', course('a')), 'a/module.yaml', false],
    ['its files, where the base is a package in it', course('.', course('node_modules/a')), 'module.yaml', true],
    ['a base that is a package in it', course('.', course('node_modules/a')), 'node_modules/a/module.yaml', false],
    ['the base of such a base', course('.', course('n/a', course('n/b'))), 'n/b/module.yaml', false],
    ['its files inside of a base', course('a/own', course('a')), 'a/own/module.yaml', true],
  ])('%s', (_, curriculum, file, expected) => {
    expect(isOwn(curriculum, file)).toBe(expected);
  });
});

describe('the steps of an activity', () => {
  it.each([
    [[5, 15], 4, [5, 19]],
    [[5, 15], -4, [5, 11]],
    [[7, 3, 7, 2], -5, [5, 3, 4, 2]],
    [[4, 4, 4], -9, [1, 1, 1]],
    [[], -3, []],
  ])('%j with %i minutes', (steps, change, expected) => {
    expect(fitSteps(steps, change)).toEqual(expected);
  });

  it('change by as many minutes as wanted, and none gets below one', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const change = Math.round(share * (sum(steps) - steps.length));
        const shorter = fitSteps(steps, -change);
        expect(sum(shorter)).toBe(sum(steps) - change);
        for (const [index, minutes] of shorter.entries()) {
          expect(minutes).toBeGreaterThanOrEqual(1);
          expect(minutes).toBeLessThanOrEqual(steps[index] ?? 0);
        }
        expect(sum(fitSteps(steps, change))).toBe(sum(steps) + change);
      }),
      { seed: 7 },
    );
  });
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the only diagnostic of a rule proposes. */
const only = (files: Files, rule: string, others: readonly FolderEntry[] = []): Diagnostic => {
  const found = checkFiles(FOLDER, files, others).diagnostics.filter((one) => one.rule === rule);
  expect(found).toHaveLength(1);
  return found[0] as Diagnostic;
};

/** The edits of the first proposal as `file: text`, and what is found with them. */
function propose(files: Files, rule: string, others: readonly FolderEntry[] = []) {
  const { fixes = [], hint } = only(files, rule, others);
  const [fix] = fixes;
  const after = fix && checkFiles(FOLDER, withFix(FOLDER, files, fix), others);
  return {
    title: fix?.title,
    isSafe: fix?.isSafe,
    hint,
    edits: fix?.edits.map(({ place, text }) => `${place.file.slice(FOLDER.length + 1)}:${place.line} ${text}`),
    after: after?.diagnostics.map((one) => one.rule),
  };
}

describe('the proposals for a small course', () => {
  let files: Files = new Map();
  let others: readonly FolderEntry[] = [];
  beforeAll(async () => {
    const entries = await readFolder(join(ROOT, 'tests/fixtures/base'), isWanted);
    files = filesOf(entries);
    others = entries.filter(({ path }) => !files.has(path));
  });
  const change = (...changes: [path: string, from: string, to: string][]): Files => {
    const now = new Map(files);
    for (const [path, from, to] of changes) {
      const text = now.get(path) ?? '';
      expect(text).toContain(from);
      now.set(path, text.replace(from, to));
    }
    return now;
  };

  it('make a module fit by its activities', () => {
    expect(
      propose(change(['modules/values/module.yaml', 'minutes: 30', 'minutes: 35']), 'module/activity-minutes', others),
    ).toMatchObject({
      title: 'Give “Stand on the line” 30 min instead of 35 min',
      isSafe: false,
      edits: ['modules/values/module.yaml:11 30'],
      after: [],
    });
    expect(
      propose(change(['modules/values/module.yaml', 'minutes: 30', 'minutes: 22']), 'module/activity-minutes', others),
    ).toMatchObject({
      title: 'Give “Stand on the line” 30 min instead of 22 min',
      after: [],
    });
  });

  it('keep the promise, and change a module with its activity', () => {
    expect(
      propose(change(['curriculum.yaml', 'hours: 3', 'hours: "3:05"']), 'agenda/total-hours', others),
    ).toMatchObject({
      title: 'Give “Stand on the line” in the module “Where We Stand” 35 min instead of 30 min',
      edits: ['modules/values/module.yaml:11 35', 'modules/values/module.yaml:2 80'],
      after: [],
    });
    expect(
      propose(change(['curriculum.yaml', 'hours: 3', 'hours: "2:50"']), 'agenda/total-hours', others),
    ).toMatchObject({
      edits: ['modules/values/module.yaml:11 20', 'modules/values/module.yaml:2 65'],
      after: [],
    });
  });

  it('say how many minutes there are where the ranges do not suffice', () => {
    const { title, hint } = propose(change(['curriculum.yaml', 'hours: 3', 'hours: 4']), 'agenda/total-hours', others);
    expect(title).toBeUndefined();
    expect(hint).toContain('The ranges of the activities give 10 min of these 1 h 00 min at most.');
  });

  it('say so where no activity can change', () => {
    const none = change(
      ['curriculum.yaml', 'hours: 3', 'hours: 4'],
      ['modules/values/module.yaml', '    range: [20, 40]\n', ''],
    );
    expect(propose(none, 'agenda/total-hours', others).hint).toContain('No activity has a “range” with room for that.');
  });

  it('let no day end too late', () => {
    const late = change(
      ['curriculum.yaml', 'hours: 3', 'hours: "3:05"'],
      ['agendas/two-days.yaml', '"12:30"', '"12:18"'],
    );
    const { title, hint } = propose(late, 'agenda/total-hours', others);
    expect(title).toBeUndefined();
    expect(hint).toContain('The ranges of the activities give these 5 min, but the days have no room for that.');
  });

  it('change the longest step with its activity', () => {
    const range = change(
      ['modules/welcome/module.yaml', 'minutes: 20\n', 'minutes: 20\n    range: [10, 30]\n'],
      ['modules/values/module.yaml', '    range: [20, 40]\n', ''],
      ['curriculum.yaml', 'hours: 3', 'hours: "3:04"'],
    );
    expect(propose(range, 'agenda/total-hours', others)).toMatchObject({
      edits: [
        'modules/welcome/module.yaml:11 24',
        'modules/welcome/module.md:11 19',
        'modules/welcome/module.yaml:2 49',
      ],
      after: [],
    });
  });

  it('name the one figure that is wrong by itself', () => {
    const wrong = change(['modules/words/module.yaml', 'minutes: 60', 'minutes: 70']);
    for (const rule of ['agenda/total-hours', 'module/activity-minutes']) {
      expect(propose(wrong, rule, others)).toMatchObject({
        title: 'Write “minutes: 60” for the module “Words We Choose”',
        edits: ['modules/words/module.yaml:2 60'],
        after: [],
      });
    }
    const activity = change(['modules/welcome/module.yaml', 'minutes: 20', 'minutes: 15']);
    expect(propose(activity, 'module/activity-minutes', others)).toMatchObject({
      title: 'Write “minutes: 20” for “Arrive and meet”',
      after: [],
    });
  });

  it('make the steps of an activity fit', () => {
    const steps = change(['modules/welcome/module.md', '{minutes=15}', '{minutes=18}']);
    expect(propose(steps, 'activity/step-minutes', others)).toMatchObject({
      title: 'Give the step “Introductions” 15 min',
      edits: ['modules/welcome/module.md:11 15'],
      after: [],
    });
  });

  it('are none where two agendas want different things', () => {
    const second = `${files.get('agendas/two-days.yaml')}`.replace('minutes: 15 }', 'minutes: 15, counts: true }');
    const both = new Map(change(['curriculum.yaml', 'agendas: [two-days]', 'agendas: [two-days, other]'])).set(
      'agendas/other.yaml',
      second,
    );
    expect(propose(both, 'agenda/total-hours', others).title).toBeUndefined();
  });
});

describe('the proposals for the reference curriculum', () => {
  it('keep the promise in all of its agendas, and break nothing else', async () => {
    const entries = await readFolder(join(ROOT, 'curriculum/recovery-coaching'), isWanted);
    const files = filesOf(entries);
    const others = entries.filter(({ path }) => !files.has(path));
    const promise = (hours: string): Files => {
      const yaml = files.get('curriculum.yaml') ?? '';
      expect(yaml).toMatch(/^hours: 18$/m);
      return new Map(files).set('curriculum.yaml', yaml.replace(/^hours: 18$/m, `hours: "${hours}"`));
    };
    /** With days that may last as long as they like. */
    const withoutEnds = (some: Files): Files =>
      new Map(
        [...some].map(([path, text]) => [path, path.startsWith('agendas/') ? text.replace(/^ +end:.*\n/gm, '') : text]),
      );
    const errorsOf = (some: Files): Diagnostic[] =>
      checkFiles(FOLDER, some, others).diagnostics.filter(({ severity }) => severity === 'error');
    for (const wrong of [promise('17:31'), withoutEnds(promise('18:13'))]) {
      const before = errorsOf(wrong);
      const [fix] = before.find(({ rule }) => rule === 'agenda/total-hours')?.fixes ?? [];
      if (!fix) throw new Error('Nothing is proposed.');
      const keyOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;
      const known = before.filter(({ rule }) => rule !== 'agenda/total-hours').map(keyOf);
      expect(errorsOf(withFix(FOLDER, wrong, fix)).map(keyOf)).toEqual(known);
    }
  });
});
