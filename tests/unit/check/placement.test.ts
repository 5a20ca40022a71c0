import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { checkBase, type Edits } from '../../support/check-base.ts';

const AGENDA = 'agendas/two-days.yaml';

/** Asks for a place for a module: “words” is the second day, “values” stands before and after lunch on the first, “welcome” comes first. */
function place(module: string, placement: string, more: Edits = {}): readonly Diagnostic[] {
  const file = `modules/${module}/module.yaml`;
  const own =
    module === 'values'
      ? ([['placement: { after: [welcome] }', `placement: ${placement}`]] as const)
      : ([['takeaways:', `placement: ${placement}\ntakeaways:`]] as const);
  return checkBase({ [file]: own, ...more });
}

describe('placement', () => {
  it.each([
    ['welcome', '{ slot: [opens-course] }'],
    ['welcome', '{ slot: [opens-day] }'],
    ['welcome', '{ slot: opens-day }'],
    ['words', '{ slot: [opens-day] }'],
    ['words', '{ slot: [closes-day] }'],
    ['words', '{ slot: [closes-course] }'],
    ['words', '{ after: [welcome, values] }'],
    ['values', '{ slot: [after-break] }'],
    ['values', '{ slot: [closes-day] }'],
    ['values', '{ slot: [after-lunch, after-break] }'],
  ])('%s: %s is given', (module, placement) => {
    expect(place(module, placement)).toEqual([]);
  });

  it.each([
    ['welcome', '{ slot: [closes-day] }', 9, 'close a day'],
    ['welcome', '{ slot: [after-break] }', 9, 'follow a break'],
    ['welcome', '{ after: [words] }', 9, 'come after “Words We Choose”'],
    ['values', '{ slot: [opens-day] }', 11, 'open a day'],
    ['values', '{ slot: [after-lunch] }', 11, 'follow a lunch'],
    ['values', '{ slot: [closes-course] }', 13, 'close the course'],
    ['values', '{ slot: [opens-course, closes-course] }', 11, 'open the course or close the course'],
    ['words', '{ slot: [opens-course] }', 17, 'open the course'],
    ['words', '{ after: [words] }', 17, 'come after “Words We Choose”'],
    [
      'welcome',
      '{ after: [words, values], slot: [closes-day] }',
      9,
      'come after “Words We Choose” and “Where We Stand” and close a day',
    ],
  ])('%s: %s is not', (module, placement, line, wish) => {
    const [diagnostic, ...others] = place(module, placement);
    expect(others).toEqual([]);
    expect(diagnostic?.rule).toBe('agenda/placement');
    expect(diagnostic?.place).toMatchObject({ file: `base/${AGENDA}`, line });
    expect(diagnostic?.message).toContain(`should ${wish}, but`);
  });

  it('looks past events', () => {
    const edits: Edits = {
      [AGENDA]: [
        ['{ lunch: 45 }', '{ lunch: 45 }\n      - { event: A song, minutes: 2 }'],
        ['module: values, activities: [stand-on-the-line] }', 'module: values, activities: [stand-on-the-line] }'],
      ],
    };
    expect(place('values', '{ slot: [after-break] }', edits)).toEqual([]);
  });

  it('says nothing of a module that is misspelt in the agenda', () => {
    const rules = place('words', '{ slot: [opens-course] }', { [AGENDA]: [['- words', '- wrods']] }).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['agenda/unknown-module']);
  });

  it('is not disturbed by what is there a second time', () => {
    const rules = place('words', '{ slot: [closes-course], after: [welcome] }', {
      [AGENDA]: [['- words', '- words\n      - welcome']],
    }).map(({ rule }) => rule);
    expect(rules).toEqual(['agenda/scheduled-twice']);
  });

  it('is not judged while one of the wishes cannot be read', () => {
    const rules = place('words', '{ slot: [opens-course, closes-dya] }').map(({ rule }) => rule);
    expect(rules).toEqual(['schema/type']);
  });
});
