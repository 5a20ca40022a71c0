import { describe, expect, it } from 'vitest';
import { adaptation, baseTexts, checkChain, said } from '../../support/check-adaptation.ts';
import { brief, checkBase, type Edits } from '../../support/check-base.ts';

const TITLE = 'title: A Small Course';
/** The base promises 3 hours, and has 3 hours on two days. */
const titled = (title: string, more: readonly (readonly [string, string])[] = []): Edits => ({
  'curriculum.yaml': [[TITLE, `title: ${title}`], ...more],
});

describe('hours in prose', () => {
  it('are those that are promised', () => {
    expect(checkBase(titled('A 3-Hour Course'))).toEqual([]);
    const [diagnostic, ...others] = checkBase(titled('An Eight-Hour Course'));
    expect(others).toEqual([]);
    expect(diagnostic?.message).toBe('The text says “An Eight-Hour Course”, but the curriculum promises 3 h 00 min.');
    expect(diagnostic?.place).toMatchObject({ line: 3, column: 8, endColumn: 28 });
    expect(diagnostic?.related?.map(({ place }) => place.line)).toEqual([6]);
    expect(diagnostic?.fixes?.map(({ isSafe, edits }) => [isSafe, edits.map(({ text }) => text)])).toEqual([
      [false, ['A three']],
    ]);
  });

  it('may be those that there are, where the promise differs: that is reported there', () => {
    const edits = titled('A 3-Hour Course', [['hours: 3', 'hours: 4']]);
    expect(brief(checkBase(edits))).toEqual(['agenda/total-hours curriculum.yaml:6']);
    expect(brief(checkBase(titled('A 4-Hour Course', [['hours: 3', 'hours: 4']])))).toEqual([
      'agenda/total-hours curriculum.yaml:6',
    ]);
  });

  it('may be contact hours of a scheme that the curriculum names', () => {
    const scheme = ['hours: 3', 'hours: 3\ncontact-hours: [{ scheme: iacet }]'] as const;
    expect(checkBase(titled('A Course of 3 Contact Hours'))).toEqual([]);
    expect(brief(checkBase(titled('A Course of 4 Contact Hours')))).toEqual(['hours/prose curriculum.yaml:3']);
    expect(brief(checkBase(titled('A Course of 4 Contact Hours', [scheme])))).toEqual([
      'hours/prose curriculum.yaml:3',
    ]);
  });

  it('are not judged without a promise', () => {
    expect(brief(checkBase(titled('A 4-Hour Course', [['hours: 3', 'hours: none']])))).toEqual([
      'schema/type curriculum.yaml:6',
    ]);
  });

  it('are read in English only', () => {
    expect(checkBase(titled('A 4-Hour Course', [['language: en-US', 'language: es']]))).toEqual([]);
  });
});

describe('days in prose', () => {
  const AGENDA = 'agendas/two-days.yaml';
  const TEXT = 'Tell each other what you saw.';
  const says = (text: string, more: Edits = {}) => checkBase({ 'modules/values/module.md': [[TEXT, text]], ...more });

  it('are those of any agenda', () => {
    expect(says('These two days begin here.')).toEqual([]);
    const [diagnostic] = says('These three days begin here.');
    expect(diagnostic?.message).toBe(
      'The text says “These three days”, but the agenda “Two days in person” has 2 days.',
    );
  });

  it('of an agenda’s title are those of that agenda, sessions too', () => {
    const title = (text: string): Edits => ({ [AGENDA]: [['Two days in person', text]] });
    expect(checkBase(title('Two half-days'))).toEqual([]);
    expect(checkBase(title('2 online sessions'))).toEqual([]);
    expect(brief(checkBase(title('Three evenings')))).toEqual([`hours/prose ${AGENDA}:1`]);
  });

  it('are not judged while an agenda cannot be read', () => {
    const edits = { [AGENDA]: [['{ break: 15 }', '{ break: soon }']] as const };
    expect(brief(says('These three days begin here.', edits))).toEqual([`schema/type ${AGENDA}:10`]);
  });
});

describe('an adaptation with other hours', () => {
  const AGENDA = `title: In person
delivery: in-person
days:
  - title: Day 1
    start: "09:00"
    schedule: [welcome, { break: 15 }, values]
`;
  const changes = '- { remove: words, why: Less time. }\n- { change: agendas/two-days, why: Less time. }';
  const base = baseTexts({
    'curriculum.yaml': baseTexts()['curriculum.yaml']?.replace(
      'title: A Small Course',
      'title: A Small Course\nsubtitle: A 3-hour course',
    ) as string,
  });
  const adapted = (more: string): string[] =>
    said(
      checkChain({
        base,
        ours: {
          'curriculum.yaml': adaptation(
            'ours',
            'base',
            changes,
            `hours: 2\nobjectives: [{ id: choose, remove: true }]\n${more}`,
          ),
          'agendas/two-days.yaml': AGENDA,
        },
      }),
    ).filter((one) => one.startsWith('hours/prose'));

  it('does not keep the figure of its base in its title', () => {
    expect(adapted('subtitle: A 3-hour course for peers\n')).toEqual(['hours/prose ours/curriculum.yaml:7']);
    expect(adapted('subtitle: A 2-hour course for peers\n')).toEqual([]);
  });

  it('does not inherit one either: that is said at its changes', () => {
    const [only, ...others] = adapted('');
    expect(others).toEqual([]);
    expect(only).toMatch(/^hours\/prose ours\/curriculum\.yaml:/);
  });
});
