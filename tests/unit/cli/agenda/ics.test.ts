import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ics } from '../../../../src/cli/agenda/ics.ts';
import { setDates } from '../../../../src/cli/agenda/set-dates.ts';
import { type AgendaView, viewAgenda } from '../../../../src/cli/agenda/view-agenda.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

const curriculum = sampleCurriculum();
const [first] = curriculum.agendas;
if (!first) throw new Error('The sample has an agenda.');
const view = viewAgenda(curriculum, first);
const calendar = (...views: readonly AgendaView[]): string => ics(views, undefined as never, () => new Date(0));
/** Lines as they were before they were folded. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
const valuesOf = (text: string, name: string): string[] =>
  linesOf(text).flatMap((line) => (new RegExp(`^${name}[:;]`).test(line) ? [line.slice(name.length + 1)] : []));

describe('a calendar', () => {
  it('has an event for each entry, one after the other', () => {
    const text = calendar(setDates(view, '2027-03-01'));
    const starts = valuesOf(text, 'DTSTART');
    expect(starts).toHaveLength(view.days.flatMap(({ rows }) => rows).length);
    expect(starts).toEqual(starts.toSorted());
    expect(starts[0]).toBe('20270301T084500');
    for (const [index, end] of valuesOf(text, 'DTEND').entries()) {
      const next = starts[index + 1];
      if (next?.startsWith(end.slice(0, 8))) expect(next).toBe(end);
    }
    expect(new Set(valuesOf(text, 'UID')).size).toBe(starts.length);
    expect(valuesOf(text, 'DTSTAMP')).toEqual(starts.map(() => '19700101T000000Z'));
    const free = linesOf(text).filter((line) => line === 'TRANSP:TRANSPARENT');
    expect(free).toHaveLength(
      view.days.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'module' && kind !== 'event')).length,
    );
  });

  it.each([
    // Winter, summer, and the day on which clocks are put forward at two in the morning.
    ['America/New_York', '2027-03-01', '20270301T134500Z'],
    ['America/New_York', '2027-07-01', '20270701T124500Z'],
    ['America/New_York', '2027-03-14', '20270314T124500Z'],
    ['Europe/Berlin', '2027-10-31', '20271031T074500Z'],
    ['Asia/Kathmandu', '2027-03-01', '20270301T030000Z'],
    ['Eastern Time, more or less', '2027-03-01', '20270301T084500'],
  ])('says when it is by the clocks of %s on %s', (timezone, start, first) => {
    expect(valuesOf(calendar(setDates({ ...view, timezone }, start)), 'DTSTART')[0]).toBe(first);
  });

  it('keeps the distance of days that have dates', () => {
    const days = view.days.map((day, index) => ({ ...day, date: `2027-03-0${1 + 7 * index}` }));
    const moved = setDates({ ...view, days }, '2028-02-28');
    expect(moved.days.map(({ date }) => date)).toEqual(['2028-02-28', '2028-03-06']);
    expect(setDates(view, '2028-02-28').days.map(({ date }) => date)).toEqual(['2028-02-28', '2028-02-29']);
  });

  it('keeps names of events as long as nobody begins on another day', () => {
    const days = view.days.map((day, index) => ({ ...day, date: `2027-03-0${1 + index}` }));
    const later = view.days.map((day, index) => ({ ...day, date: `2027-04-0${1 + index}` }));
    const uids = (...given: readonly AgendaView[]) => valuesOf(calendar(...given), 'UID');
    expect(uids({ ...view, days })).toEqual(uids({ ...view, days: later }));
    const [one, other] = [setDates(view, '2027-03-01'), setDates(view, '2027-04-01')];
    expect(new Set([...uids(one), ...uids(other)]).size).toBe(2 * uids(one).length);
  });

  it('is refused without dates', () => {
    expect(() => calendar(view)).toThrow('A calendar needs dates');
    expect(() => calendar({ ...view, days: [] })).toThrow('Self-study has no days');
  });

  it('holds any text in lines of 75 bytes, none of which anybody can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const dated = setDates({ ...view, curriculum: { ...view.curriculum, title } }, '2027-03-01');
        const days = dated.days.map((day) => ({ ...day, title, rows: day.rows.map((row) => ({ ...row, title })) }));
        const text = calendar({ ...dated, days });
        const lines = text.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(linesOf(text).filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(
          valuesOf(text, 'UID').length,
        );
        expect(linesOf(text).every((line) => /^[A-Z-]+[:;]/.test(line))).toBe(true);
        expect(text).not.toContain('\ufffd');
      }),
      { numRuns: 200 },
    );
  });
});
