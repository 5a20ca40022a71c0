import { describe, expect, it } from 'vitest';
import { diffFields } from '../../../../src/compose/changes/diff-fields.ts';
import { fieldWords } from '../../../../src/compose/changes/field-words.ts';
import { readerOf } from '../../../../src/compose/changes/reader.ts';
import { stringsFor } from '../../../../src/compose/strings.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

const curriculum = sampleCurriculum();
const [module] = curriculum.modules;
const [agenda] = curriculum.agendas;
if (!module || !agenda) throw new Error('The sample has no module or no agenda.');

const linesIn = (language: string, fields: string): (readonly string[])[] =>
  diffFields('', fields, fieldWords(readerOf(module.id, curriculum, agenda, stringsFor(language)), language)).map(
    ({ now }) => now.map((line) => line.replaceAll('\u00a0', ' ')),
  );

describe('fields in words', () => {
  it('name a module by its title, and a place in the course by words', () => {
    expect(linesIn('en-US', `placement:\n  after: [${module.id}]\n  slot: closes-course`)).toEqual([
      [`After: “${module.title.value}”`, 'at the end of the course'],
    ]);
  });

  it('print clock times as the agenda does, and minutes as minutes', () => {
    const day = `days:\n  - title: One\n    start: "08:45"\n    end: "16:30"\n    schedule:\n      - ${module.id}\n      - lunch: 60`;
    expect(linesIn('en-US', day)).toEqual([
      ['One; Begins: 8:45 AM; Ends: 4:30 PM', module.title.value, 'Lunch: 60 min'],
    ]);
    expect(linesIn('es-ES', day)[0]?.[0]).toContain('16:30');
  });

  it('name the activities of a part of a module', () => {
    const [first] = module.activities;
    expect(
      linesIn('en-US', `days:\n  - schedule:\n      - module: ${module.id}\n        activities: [${first?.id}]`),
    ).toEqual([[`${module.title.value} (${first?.title.value})`]]);
  });

  it('say choices, figures of a range and things of a group in words', () => {
    expect(
      linesIn(
        'en-US',
        'method: role-play\nrange: [25, 35]\nin: [workbook, guide]\nlead: A\nmaterials:\n  - item: Cards\n    quantity: 1\n    per: group\nif-short:\n  text: "Leave out the walk."\n  saves: 5',
      ),
    ).toEqual([
      ['role play'],
      ['25–35 min'],
      ['Participant Workbook and Trainer Guide'],
      ['Trainer A leads'],
      ['Cards; Number: 1; per group'],
      ['Leave out the walk.', 'It saves: 5 min'],
    ]);
  });
});
