import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { brief, checkBase } from '../../support/check-base.ts';

const F = 'frameworks/board.yaml';
const check = (...outcomes: readonly string[]): readonly Diagnostic[] =>
  checkBase({
    [F]: `title: What the board asks for\nsource: Rule 12\noutcomes:\n${outcomes.map((line) => `  - { id: ${line} }\n`).join('')}`,
  });
const say = (found: readonly Diagnostic[]): string[] => found.map(({ message, hint }) => `${message} ${hint}`);

describe('an outcome that is not covered', () => {
  it('is told with both figures', () => {
    const [found, ...more] = check('values, title: Values, least: 90, covered-by: [values]');
    expect(more).toEqual([]);
    expect(found?.message).toBe(
      'Only 1 h 15 min cover the outcome “Values” of “What the board asks for”; it asks for 1 h 30 min: 15 min too few.',
    );
    expect(found?.related?.map(({ message, place }) => `${message} ${place.line}:${place.column}`)).toEqual([
      'It asks for 1 h 30 min here. 4:41',
    ]);
  });

  it('is told where nothing covers it, and where only what is optional does', () => {
    const hint = 'Name under “covered-by” what works towards it, or say under “waived” why it may stay open.';
    expect(say(check('law, title: Law', 'again, title: Again, least: 5, covered-by: [values/second-round]'))).toEqual([
      `Nothing in the curriculum covers the outcome “Law” of “What the board asks for”: 0 min. ${hint}`,
      `Nothing in the curriculum covers the outcome “Again” of “What the board asks for”: 0 min; it asks for 5 min: 5 min too few. Optional activities do not count. ${hint}`,
    ]);
  });

  it('can be silenced like any warning', () => {
    const found = checkBase({
      [F]: 'title: Board\nsource: Rule 12\noutcomes:\n  # coursewright-disable-next-line framework/uncovered: next year\n  - id: law\n    title: Law\n',
    });
    expect(found).toEqual([]);
  });
});

describe('what covers an outcome and is not there', () => {
  it.each([
    ['exmaine', 'There is no programme objective and no module “exmaine”. Did you mean “examine”?'],
    ['wrods', 'There is no programme objective and no module “wrods”. Did you mean “words”?'],
    [
      'valeus/debrief',
      'There is no module “valeus”, so nothing in it covers this outcome. Did you mean “values/debrief”?',
    ],
    [
      'values/debreif',
      'There is no activity “debreif” in the module “Where We Stand”, but “values/debreif” is said to cover an outcome. Did you mean “values/debrief”?',
    ],
    [
      'examine/debrief',
      'There is no module “examine”, so nothing in it covers this outcome. There are welcome, values, words; an activity stands after its module and a slash.',
    ],
  ])('%s is told with the nearest', (id, expected) => {
    expect(say(check(`one, title: One, covered-by: [words, ${id}]`))).toEqual([expected]);
  });

  it('is one mistake, however often it is named', () => {
    const found = check('one, title: One, covered-by: [wrods]', 'two, title: Two, covered-by: [wrods]');
    expect(brief(found)).toEqual([`framework/unknown ${F}:4`]);
    expect(found[0]?.related).toHaveLength(1);
  });
});

it('has outcomes with ids of their own', () => {
  const twice = check('one, title: One, covered-by: [words]', 'one, title: Two, covered-by: [words]');
  expect(brief(twice)).toEqual([`id/duplicate ${F}:5`]);
});

it.each([
  ['no source', 'title: Board\noutcomes:\n  - { id: one, title: One, covered-by: [words] }\n', 'schema/missing-key'],
  ['no outcomes', 'title: Board\nsource: Rule 12\noutcomes: []\n', 'schema/type'],
  [
    'a date that is none',
    'title: Board\nsource: Rule 12\nas-of: 2026\noutcomes:\n  - { id: one, title: One, covered-by: [words] }\n',
    'schema/type',
  ],
  [
    'an address below an activity',
    'title: Board\nsource: Rule 12\noutcomes:\n  - { id: one, title: One, covered-by: [words/a/b] }\n',
    'schema/type',
  ],
])('is refused with %s', (_, text, rule) => {
  expect(checkBase({ [F]: text }).map((found) => found.rule)).toEqual([rule]);
});
