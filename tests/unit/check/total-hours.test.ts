import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { baseFiles, checkBase, type Edits } from '../../support/check-base.ts';

const base = baseFiles.get('agendas/two-days.yaml')?.toString('utf8') ?? '';
const agenda = (title: string, minutes?: number): string =>
  base
    .replace('Two days in person', title)
    .replace('    end: "12:30"\n', '')
    .replace(/minutes: 15 \}/, minutes === undefined ? 'minutes: 15 }' : `minutes: ${minutes}, counts: true }`);

/** The modules take 3 hours; `hours` is what is promised, and each agenda has an event that counts so many minutes. */
function judge(
  hours: string,
  agendas: Readonly<Record<string, number | undefined>>,
  more: Edits = {},
): readonly Diagnostic[] {
  const files = Object.entries(agendas).map(([id, minutes]) => [`agendas/${id}.yaml`, agenda(id, minutes)] as const);
  return checkBase({
    'agendas/two-days.yaml': undefined,
    ...Object.fromEntries(files),
    'curriculum.yaml': [
      ['hours: 3\n', `hours: "${hours}"\n`],
      ['[two-days]', `[${Object.keys(agendas).join(', ')}]`],
    ],
    ...more,
  });
}

const brief = (list: readonly Diagnostic[]): string[] =>
  list.map(({ rule, place, message }) => `${rule} ${place.file.slice('base/'.length)}:${place.line} ${message}`);

describe('the promised hours', () => {
  it('are kept by the modules, or by the modules and what counts', () => {
    expect(judge('3:00', { one: undefined, two: undefined })).toEqual([]);
    expect(judge('3:15', { one: 15, two: 15 })).toEqual([]);
  });

  it('are one mistake, whatever the number of agendas, with every figure beside it', () => {
    const [diagnostic, ...others] = judge('3:01', { one: undefined, two: undefined, three: undefined });
    expect(others).toEqual([]);
    expect(diagnostic?.message).toBe(
      'The curriculum promises 3 h 01 min, but its modules add up to 3 h 00 min: 1 min too few.',
    );
    expect(diagnostic?.related?.map(({ message }) => message)).toEqual([
      '“Welcome”: 45 min.',
      '“Where We Stand”: 1 h 15 min.',
      '“Words We Choose”: 1 h 00 min.',
    ]);
  });

  it('are judged for each agenda', () => {
    expect(brief(judge('3:15', { one: 15, two: undefined }))).toEqual([
      'agenda/total-hours curriculum.yaml:6 The curriculum promises 3 h 15 min, but its modules, without a counted event in the agenda “two”, add up to 3 h 00 min: 15 min too few.',
    ]);
    expect(brief(judge('3:15', { one: 15, two: 20, three: 20 }))).toEqual([
      'agenda/total-hours curriculum.yaml:6 The curriculum promises 3 h 15 min, but its modules (3 h 00 min) and “Arrival and registration” (20 min) of the agendas “two” and “three” add up to 3 h 20 min: 5 min too many.',
    ]);
  });

  it('name the event where only events are wrong', () => {
    expect(brief(judge('3:00', { one: undefined, two: 20 }))).toEqual([
      'agenda/total-hours agendas/two.yaml:7 The modules fill the promised 3 h 00 min already; with “Arrival and registration” (20 min) of the agenda “two” it is 3 h 20 min: 20 min too many.',
    ]);
  });

  it('are not judged while a figure cannot be read', () => {
    const rules = (list: readonly Diagnostic[]): string[] => list.map(({ rule }) => rule);
    const broken: Edits = { 'modules/welcome/module.yaml': [['minutes: 45', 'minutes: long']] };
    expect(rules(judge('4:00', { one: undefined }, broken))).toEqual(['schema/type']);
    expect(
      rules(
        judge(
          '4:00',
          { one: undefined },
          { 'agendas/one.yaml': agenda('one').replace('minutes: 15 }', 'minutes: x }') },
        ),
      ),
    ).toEqual(['schema/type']);
  });

  it('are judged where they are exceeded whatever the unread figure is', () => {
    const rules = judge(
      '2:00',
      { one: undefined },
      { 'agendas/one.yaml': agenda('one').replace('minutes: 15 }', 'minutes: x }') },
    ).map(({ rule }) => rule);
    expect(rules).toEqual(['schema/type', 'agenda/total-hours']);
  });

  it('are judged by the modules alone where there are no days', () => {
    const selfStudy = 'title: Alone\ndelivery: self-study\n';
    expect(judge('3:00', { one: undefined, alone: undefined }, { 'agendas/alone.yaml': selfStudy })).toEqual([]);
    expect(judge('3:00', { alone: undefined }, { 'agendas/alone.yaml': selfStudy })).toEqual([]);
    expect(brief(judge('5:00', { alone: undefined }, { 'agendas/alone.yaml': selfStudy }))).toEqual([
      'agenda/total-hours curriculum.yaml:6 The curriculum promises 5 h 00 min, but its modules add up to 3 h 00 min: 2 h 00 min too few.',
    ]);
  });

  it('are not judged by a method of estimating that could not be read', () => {
    const unread = 'title: Alone\ndelivery: self-study\nestimate: { method: mergener, difficulty: 9 }\n';
    const rules = judge('5:00', { alone: undefined }, { 'agendas/alone.yaml': unread }).map(({ rule }) => rule);
    expect(rules).toEqual(['schema/type']);
  });
});
