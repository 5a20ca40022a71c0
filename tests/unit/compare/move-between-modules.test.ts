/** A module that is split, and one that goes into another: what was in it is found again. */
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/compare/compare.ts';
import { baseFiles, checkEdited, type Edits } from '../../support/check-base.ts';

const file = (path: string): string => baseFiles.get(path)?.toString() ?? '';
const DEBRIEF = `## Debrief in pairs

Give 4 mg, call 911, and tell each other what you saw.
`;
const WHOLE: Edits = {
  'modules/values/module.md': file('modules/values/module.md').replace(
    /## Debrief[\s\S]*?(?=## Second)/,
    `${DEBRIEF}\n`,
  ),
};

/** The debrief has a module of its own. */
const SPLIT: Edits = {
  'curriculum.yaml': [['modules: [welcome, values]', 'modules: [welcome, values, debriefing]']],
  'agendas/two-days.yaml': [
    ['{ module: values, activities: [stand-on-the-line] }', 'values'],
    ['{ module: values, activities: [debrief] }', 'debriefing'],
  ],
  'modules/values/module.yaml': file('modules/values/module.yaml')
    .replace('minutes: 75', 'minutes: 30')
    .replace(/ {2}- id: debrief[\s\S]*?method: pairs\n/, ''),
  'modules/values/module.md': file('modules/values/module.md').replace(/## Debrief[\s\S]*?(?=## Second)/, ''),
  'modules/debriefing/module.yaml':
    'title: Debriefing\nminutes: 45\ntakeaways: [Say it.]\nactivities:\n  - { id: debrief, title: Debrief in pairs, minutes: 45, method: pairs }\n',
  'modules/debriefing/module.md': DEBRIEF,
};

const compare = (before: Edits, after: Edits) =>
  compareEditions({ before: checkEdited(before), after: checkEdited(after) });
const fates = ({ modules }: ReturnType<typeof compare>): unknown[] =>
  modules.map(({ name, state, activities }) => [
    name,
    state,
    activities.map((one) => [one.name, one.state, one.movedTo ?? one.movedFrom]),
  ]);

describe('an activity that goes to another module', () => {
  it('is moved where a module is split', () => {
    const comparison = compare(WHOLE, SPLIT);
    expect(comparison.curricula.after?.modules).toHaveLength(4);
    expect(fates(comparison)).toEqual([
      ['values', 'kept', [['values/debrief', 'removed', 'debriefing/debrief']]],
      ['debriefing', 'added', [['debriefing/debrief', 'kept', 'values/debrief']]],
    ]);
    // Its doses and numbers are what they were.
    expect(comparison.lookAt).toEqual([]);
  });

  it('is moved where two modules are merged', () => {
    expect(fates(compare(SPLIT, WHOLE))).toEqual([
      ['values', 'kept', [['values/debrief', 'kept', 'debriefing/debrief']]],
      ['debriefing', 'removed', [['debriefing/debrief', 'removed', 'values/debrief']]],
    ]);
  });

  it('is known by its id where some of its words changed, and what changed is told', () => {
    const changed = { ...SPLIT, 'modules/debriefing/module.md': DEBRIEF.replace('4 mg', '8 mg') };
    const { lookAt, modules } = compare(WHOLE, changed);
    expect(lookAt).toEqual([{ kind: 'dose', subject: 'debriefing/debrief', before: ['4 mg'], after: ['8 mg'] }]);
    expect(modules.at(-1)?.activities[0]?.text).not.toEqual([]);
  });

  it('is another one where only its name is the same', () => {
    const other = {
      ...SPLIT,
      'modules/debriefing/module.md': '## Debrief in pairs\n\nSomething altogether different now.\n',
    };
    expect(fates(compare(WHOLE, other)).flat(2)).toContainEqual(['debriefing/debrief', 'added', undefined]);
  });
});
