import { describe, expect, it } from 'vitest';
import { coverCurriculum } from '../../../src/coverage/coverage.ts';
import { baseFiles } from '../../support/check-base.ts';
import { checkFiles } from '../../support/secret-curriculum.ts';

/**
 * The base: Welcome (20 + 25, of which 25 name the objective “agree”, which supports “examine”), Where We Stand (30 + 45, and 10
 * optional; supports “examine”), Words We Choose (25 + 35; supports “choose”). In all 180.
 */
const base = Object.fromEntries(
  [...baseFiles].filter(([path]) => !path.endsWith('.png')).map(([path, bytes]) => [path, bytes.toString('utf8')]),
);

/** Outcomes as lines of YAML, and what they come to: id, minutes, state. */
function cover(outcomes: readonly string[], changed: Readonly<Record<string, string>> = {}) {
  const lines = outcomes.map((line, index) => `  - { id: o${index + 1}, title: Outcome, ${line} }`);
  const board = `title: Board\nsource: Rule 12\noutcomes:\n${lines.join('\n')}\n`;
  const { curriculum } = checkFiles({ ...base, 'frameworks/board.yaml': board, ...changed });
  const coverage = coverCurriculum(curriculum);
  const [framework] = coverage.frameworks;
  return {
    ...coverage,
    minutes: framework?.minutes,
    found: (framework?.outcomes ?? []).map(({ minutes, state }) => [minutes, state]),
    parts: (framework?.outcomes ?? []).map(({ parts }) =>
      parts.map(({ module, activities, isWhole, minutes }) => [
        module.id,
        isWhole,
        minutes,
        ...activities.map(({ activity, through }) => `${activity.id} < ${through.join(' ')}`),
      ]),
    ),
  };
}

const values = base['modules/values/module.yaml'] ?? '';

describe('minutes', () => {
  it('of a programme objective are those of activities that name it; of the whole module where none names any', () => {
    const { found, parts } = cover(['covered-by: [examine]']);
    expect(found).toEqual([[100, 'covered']]);
    expect(parts).toEqual([
      [
        ['welcome', false, 25, 'our-agreements < examine'],
        ['values', true, 75, 'stand-on-the-line < examine', 'debrief < examine'],
      ],
    ]);
  });

  it('of an objective that no activity names are none where others are named', () => {
    const changed = values
      .replace('objectives:\n', 'objectives:\n  - { id: other, text: Compare two places }\n')
      .replace('    method: pairs', '    method: pairs\n    objectives: [other]');
    const { found } = cover(['covered-by: [examine]'], { 'modules/values/module.yaml': changed });
    expect(found).toEqual([[25, 'covered']]);
  });

  it('of a module are those of its activities that are not optional; of an optional activity none', () => {
    const { found } = cover([
      'covered-by: [values]',
      'covered-by: [values/debrief]',
      'covered-by: [values/second-round]',
      'covered-by: [values/second-round, values/debrief]',
    ]);
    expect(found).toEqual([
      [75, 'covered'],
      [45, 'covered'],
      [0, 'uncovered'],
      [45, 'covered'],
    ]);
  });

  it('of a method are those of all activities of that method', () => {
    const { found, parts } = cover(['methods: [pairs, movement]']);
    expect(found).toEqual([[20 + 30 + 45, 'covered']]);
    expect(parts[0]?.map(([module]) => module)).toEqual(['welcome', 'values']);
  });

  it('count once for an outcome, however many entries bring them, and again for another outcome', () => {
    const { found, parts, minutes, total } = cover([
      'covered-by: [values/debrief, examine, values, values/debrief], methods: [pairs]',
      'covered-by: [examine]',
      'covered-by: [words/words-we-hear]',
    ]);
    expect(found).toEqual([
      [20 + 25 + 75, 'covered'],
      [100, 'covered'],
      [25, 'covered'],
    ]);
    expect(parts[0]?.[1]).toEqual([
      'values',
      true,
      75,
      'stand-on-the-line < examine values',
      'debrief < values/debrief examine values pairs',
    ]);
    expect([minutes, total]).toEqual([20 + 25 + 75 + 25, 180]);
  });

  it('of programme objectives are there without a framework', () => {
    const { objectives } = coverCurriculum(checkFiles(base).curriculum);
    expect(objectives.map(({ objective, minutes }) => [objective.id, minutes])).toEqual([
      ['examine', 100],
      ['choose', 60],
    ]);
  });

  it('of a module that has the id of a programme objective are those of the objective', () => {
    const changed = {
      'curriculum.yaml': (base['curriculum.yaml'] ?? '').replace('id: choose', 'id: values'),
      'modules/words/module.yaml': (base['modules/words/module.yaml'] ?? '').replace('[choose]', '[values]'),
    };
    expect(cover(['covered-by: [values]', 'covered-by: [values/debrief]'], changed).found).toEqual([
      [60, 'covered'],
      [45, 'covered'],
    ]);
  });
});

describe('the state of an outcome', () => {
  it('follows from its minutes, what is asked for, and a waiver', () => {
    const { found } = cover([
      'least: 45, covered-by: [values/debrief]',
      'least: 46, covered-by: [values/debrief]',
      'least: 46, covered-by: [values/debrief], waived: We know.',
      'waived: We know.',
      'covered-by: []',
      'waived: Not needed., covered-by: [words]',
    ]);
    expect(found).toEqual([
      [45, 'covered'],
      [45, 'short'],
      [45, 'waived'],
      [0, 'waived'],
      [0, 'uncovered'],
      [60, 'covered'],
    ]);
  });

  it.each([
    ['names what does not exist', 'covered-by: [values, valeus]', {}],
    ['could not be read whole', 'covered-by: [values, 12]', {}],
    ['asks for what cannot be read', 'least: an hour, covered-by: [values]', {}],
    [
      'rests on minutes that cannot be read',
      'covered-by: [values]',
      { 'modules/values/module.yaml': values.replace('minutes: 45', 'minutes: long') },
    ],
    [
      'rests on an activity that cannot be read',
      'covered-by: [values]',
      {
        'modules/values/module.yaml': values.replace(
          '  - title: Second round',
          '  - Second round\n  - title: Second round',
        ),
      },
    ],
    [
      'rests on a module that no section names',
      'covered-by: [words]',
      { 'curriculum.yaml': (base['curriculum.yaml'] ?? '').replace('modules: [words]', 'modules: []') },
    ],
    [
      'rests on an objective while a module is missing',
      'covered-by: [examine]',
      { 'curriculum.yaml': (base['curriculum.yaml'] ?? '').replace('modules: [words]', 'modules: [sentences]') },
    ],
  ])('is not known where it %s', (_, outcome, changed) => {
    const { found, minutes } = cover([outcome, 'covered-by: [welcome]'], changed);
    expect(found).toEqual([
      [undefined, 'unknown'],
      [45, 'covered'],
    ]);
    expect(minutes).toBeUndefined();
  });
});
