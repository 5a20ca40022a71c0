import { describe, expect, it } from 'vitest';
import { brief, checkBase, type Edits } from '../../support/check-base.ts';

const AGENDA = 'agendas/two-days.yaml';
const VALUES = 'modules/values/module.md';
const WORDS = 'modules/words/module.md';

/** The module “words” is scheduled between the two parts of “values”, and recalls what is asked in one of them. */
const between = (asked: 'first' | 'second', of = 'values/line'): Edits => ({
  [AGENDA]: [
    ['Two days in person', 'In person'],
    ['      - { lunch: 45 }\n', '      - { lunch: 45 }\n      - words\n'],
    ['  - title: Day 2\n    start: "09:00"\n    schedule:\n      - words\n', ''],
    ['    end: "12:30"\n', ''],
  ],
  [VALUES]: [
    asked === 'first'
      ? ['Take your place along the line (10 min).', '::write[Where do you stand?]{#line}']
      : ['Tell each other what you saw.', '::write[Where do you stand?]{#line}\n'],
  ],
  [WORDS]: [['welcome/need', of]],
});

describe('a recall', () => {
  it('comes after what it recalls, part by part', () => {
    expect(checkBase(between('first'))).toEqual([]);
    expect(brief(checkBase(between('second')))).toEqual([`recall/too-early ${WORDS}:9`]);
  });

  it('of a whole module comes after all that is asked in it', () => {
    expect(checkBase(between('first', 'values'))).toEqual([]);
    expect(brief(checkBase(between('second', 'values')))).toEqual([`recall/too-early ${WORDS}:9`]);
  });

  it('names the agenda, and where it schedules the one and the other', () => {
    const [diagnostic] = checkBase(between('second'));
    expect(diagnostic?.message).toContain('the agenda “In person” schedules it later');
    expect(diagnostic?.related?.map(({ place }) => `${place.file.slice('base/'.length)}:${place.line}`)).toEqual([
      `${VALUES}:9`,
      `${AGENDA}:13`,
      `${AGENDA}:12`,
    ]);
  });

  it('is not judged by an agenda that cannot be read', () => {
    const edits = between('second');
    const agenda = [...(edits[AGENDA] as [string, string][]), ['{ break: 15 }', '{ break: soon }']] as const;
    expect(brief(checkBase({ ...edits, [AGENDA]: agenda }))).toEqual([`schema/type ${AGENDA}:9`]);
  });
});
