import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/diagnostics/catalogue.ts';
import type { Problem } from '../../../src/diagnostics/problem.ts';
import { isNegotiable, type Setting, type Suppression, settle, settleLate } from '../../../src/diagnostics/settle.ts';
import type { Place, Written } from '../../../src/model/place.ts';

const at = (line: number, file = 'a.yaml', column = 1): Place => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 1,
});
const problem = (rule: Rule, place = at(5)): Problem => ({ rule, message: 'Wrong.', place });
const silencing = (rule: string, line: number, reason = 'It is right here.', file = 'a.yaml'): Suppression => ({
  rule: { value: rule, place: at(line - 1, file) },
  reason,
  place: at(line - 1, file),
  line,
  file,
});
const settings = (set: Record<string, Setting>): Map<string, Written<Setting>> =>
  new Map(Object.entries(set).map(([rule, value]) => [rule, { value, place: at(1) }]));

const outcome = (problems: Problem[], set: Record<string, Setting> = {}, suppressions: Suppression[] = []) => {
  const { diagnostics, silenced } = settle(problems, settings(set), suppressions);
  const short = (list: typeof diagnostics) =>
    list.map(({ rule, severity, place }) => `${rule} ${severity} ${place.line}`);
  return { diagnostics: short(diagnostics), silenced: short(silenced) };
};

describe('settings', () => {
  it('severities come from the catalogue', () => {
    expect(outcome([problem('agenda/total-hours'), problem('takeaway/missing', at(6))]).diagnostics).toEqual([
      'agenda/total-hours error 5',
      'takeaway/missing warning 6',
    ]);
  });

  it.each(['info', 'warning', 'error'] as const)('a warning can be set to %s', (severity) => {
    expect(outcome([problem('takeaway/missing')], { 'takeaway/missing': severity }).diagnostics).toEqual([
      `takeaway/missing ${severity} 5`,
    ]);
  });

  it('a warning can be switched off, and is not counted as silenced then', () => {
    expect(outcome([problem('takeaway/missing')], { 'takeaway/missing': 'off' })).toEqual({
      diagnostics: [],
      silenced: [],
    });
  });

  it('an error cannot be set', () => {
    for (const set of ['off', 'info', 'warning'] as const) {
      expect(outcome([problem('agenda/total-hours')], { 'agenda/total-hours': set }).diagnostics).toEqual([
        'agenda/total-hours error 5',
      ]);
    }
  });

  it('a broken link can', () => {
    expect(outcome([problem('link/broken')], { 'link/broken': 'warning' }).diagnostics).toEqual([
      'link/broken warning 5',
    ]);
    expect(outcome([problem('link/broken')], { 'link/broken': 'off' }).diagnostics).toEqual([]);
  });

  it.each([
    ['takeaway/missing', true],
    ['link/broken', true],
    ['slide/overflow', true],
    ['layout/overflow', true],
    ['layout/accessibility', true],
    ['objective/verb', true],
    ['adaptation/stale', true],
    ['adaptation/permission', false],
    ['agenda/total-hours', false],
    ['suppression/reason', false],
    ['constructor', false],
    ['no/rule', false],
  ])('%s: %s', (rule, expected) => {
    expect(isNegotiable(rule)).toBe(expected);
  });
});

describe('suppressions', () => {
  it('silence their rule in their line', () => {
    expect(outcome([problem('takeaway/missing')], {}, [silencing('takeaway/missing', 5)])).toEqual({
      diagnostics: [],
      silenced: ['takeaway/missing warning 5'],
    });
  });

  it('silence everything that the rule reports in the line', () => {
    const two = [problem('image/alt-text', at(5, 'a.yaml', 9)), problem('image/alt-text')];
    expect(outcome(two, {}, [silencing('image/alt-text', 5)]).silenced).toHaveLength(2);
  });

  it.each([
    ['another line', silencing('takeaway/missing', 6)],
    ['another file', silencing('takeaway/missing', 5, 'It is right here.', 'b.yaml')],
    ['another rule', silencing('image/alt-text', 5)],
  ])('let be what is in %s, and are unused then', (_, suppression) => {
    const { diagnostics, silenced } = outcome([problem('takeaway/missing')], {}, [suppression]);
    expect(silenced).toEqual([]);
    expect(diagnostics).toContain('takeaway/missing warning 5');
    expect(diagnostics).toContain(`suppression/unused warning ${suppression.place.line}`);
  });

  it('silence several rules, one comment below the other', () => {
    const both = [problem('takeaway/missing'), problem('objective/verb')];
    const stack = [silencing('takeaway/missing', 3), silencing('image/alt-text', 4), silencing('objective/verb', 5)];
    expect(outcome(both, {}, stack)).toEqual({
      diagnostics: ['suppression/unused warning 3'],
      silenced: ['objective/verb warning 5', 'takeaway/missing warning 5'],
    });
    // What stands between them stays silenced by the line before it, as in running text.
    expect(outcome([problem('takeaway/missing', at(3))], {}, stack.slice(0, 2)).silenced).toHaveLength(1);
    expect(outcome([problem('takeaway/missing', at(5, 'b.yaml'))], {}, stack).silenced).toEqual([]);
  });

  it('silence no error, and say so', () => {
    const { diagnostics } = settle([problem('agenda/order')], new Map(), [silencing('agenda/order', 5)]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['suppression/unused', 'agenda/order']);
    expect(diagnostics[0]?.message).toMatch(/cannot be silenced/);
  });

  it('silence a broken link, and a warning that is set to be an error', () => {
    expect(outcome([problem('link/broken')], {}, [silencing('link/broken', 5)]).silenced).toEqual([
      'link/broken error 5',
    ]);
    expect(
      outcome([problem('takeaway/missing')], { 'takeaway/missing': 'error' }, [silencing('takeaway/missing', 5)])
        .silenced,
    ).toEqual(['takeaway/missing error 5']);
  });

  it('need a reason: without one they silence, and that is the one thing wrong', () => {
    expect(outcome([problem('takeaway/missing')], {}, [silencing('takeaway/missing', 5, '')])).toEqual({
      diagnostics: ['suppression/reason error 4'],
      silenced: ['takeaway/missing warning 5'],
    });
    expect(outcome([], {}, [silencing('takeaway/missing', 5, '')]).diagnostics).toEqual(['suppression/reason error 4']);
  });

  it('name a rule that is known; a near name is suggested', () => {
    const { diagnostics } = settle([], new Map(), [silencing('takeaway/mising', 5)]);
    expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['suppression/unused', 'Did you mean “takeaway/missing”?'],
    ]);
  });

  it('do not silence an error that comes later', () => {
    expect(outcome([], {}, [silencing('adaptation/permission', 5)]).diagnostics).toEqual([
      'suppression/unused warning 4',
    ]);
  });

  it('may name a rule that only a layout shows', () => {
    expect(outcome([], {}, [silencing('slide/overflow', 5)]).diagnostics).toEqual([]);
  });

  it('are used where the rule is off', () => {
    expect(
      outcome([problem('takeaway/missing')], { 'takeaway/missing': 'off' }, [silencing('takeaway/missing', 5)]),
    ).toEqual({
      diagnostics: [],
      silenced: [],
    });
  });

  it('can be left alone where they are unused', () => {
    expect(outcome([], { 'suppression/unused': 'off' }, [silencing('takeaway/missing', 5)]).diagnostics).toEqual([]);
  });
});

it('both lists are in the order of their places', () => {
  const list = [
    problem('takeaway/missing', at(9)),
    problem('link/broken', at(2, 'b.yaml')),
    problem('agenda/order', at(3)),
  ];
  expect(settle(list, new Map(), []).diagnostics.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
    'a.yaml:3',
    'a.yaml:9',
    'b.yaml:2',
  ]);
});

describe('what comes to light later', () => {
  const late = [problem('layout/overflow', at(3)), problem('layout/overflow', at(7))];
  const settleBoth = (set: Record<string, Setting>, suppressions: Suppression[]) => {
    const chosen = settings(set);
    const early = settle([problem('agenda/total-hours')], chosen, suppressions);
    return settleLate({ ...early, settings: chosen, suppressions }, late);
  };
  const short = (list: readonly { rule: string; severity: string; place: Place }[]) =>
    list.map(({ rule, severity, place }) => `${rule} ${severity} ${place.line}`);

  it('is put among what was known', () => {
    expect(short(settleBoth({}, []).diagnostics)).toEqual([
      'layout/overflow error 3',
      'agenda/total-hours error 5',
      'layout/overflow error 7',
    ]);
  });

  it('can be set, and silenced at its place', () => {
    const { diagnostics, silenced } = settleBoth({ 'layout/overflow': 'info' }, [silencing('layout/overflow', 7)]);
    expect(short(diagnostics)).toEqual(['layout/overflow info 3', 'agenda/total-hours error 5']);
    expect(short(silenced)).toEqual(['layout/overflow info 7']);
  });

  it('changes nothing where nothing came', () => {
    const checked = { ...settle([problem('agenda/order')], new Map(), []), settings: settings({}), suppressions: [] };
    expect(settleLate(checked, [])).toBe(checked);
  });

  it('is never called unused: on another paper it may be needed', () => {
    expect(outcome([], {}, [silencing('layout/overflow', 9)]).diagnostics).toEqual([]);
  });
});

describe('comments below each other', () => {
  it('silence what is in the line below them all, and nothing further down', () => {
    const both = [silencing('takeaway/missing', 4), silencing('module/unlisted', 5)];
    expect(outcome([problem('takeaway/missing'), problem('module/unlisted')], {}, both).diagnostics).toEqual([]);
    expect(outcome([problem('takeaway/missing', at(6)), problem('module/unlisted')], {}, both).diagnostics).toEqual([
      'suppression/unused warning 3',
      'takeaway/missing warning 6',
    ]);
  });

  it('of two files have nothing to do with each other', () => {
    const both = [silencing('takeaway/missing', 4), silencing('module/unlisted', 5, 'So.', 'b.yaml')];
    expect(outcome([problem('takeaway/missing')], {}, both).diagnostics).toContain('takeaway/missing warning 5');
  });
});
