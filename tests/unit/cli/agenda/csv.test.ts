import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/cli/agenda/csv.ts';
import { viewAgenda } from '../../../../src/cli/agenda/view-agenda.ts';
import { csvCell } from '../../../../src/cli/csv-lines.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'␉=1"],
    ['a=1', 'a=1'],
    ['two\r\nlines', 'two␍␊lines'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('leaves numbers as they are, and what is unknown empty', () => {
    expect(csvCell(-5)).toBe('-5');
    expect(csvCell(0)).toBe('0');
    expect(csvCell(undefined)).toBe('');
  });

  it('never begins a formula and never leaves its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);
        expect(cell).not.toMatch(/^"?[=+\-@]/);
        expect(cell).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('an agenda', () => {
  it('has a line for each entry, each with a cell for each column', () => {
    const curriculum = sampleCurriculum();
    const views = curriculum.agendas.map((agenda) => viewAgenda(curriculum, agenda));
    const lines = csv(views, undefined as never, undefined as never)
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(8);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([14]));
    expect(lines[3]).toBe('sample,two-days,1,Day 1,,09:45,10:00,break,,,Break,,15,0');
  });
});
