import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace, minutesOfDay, shiftFor, standingOf } from '../../../src/screen/deck/against-agenda.ts';

const planned = { start: 10 * 60 + 45, until: 11 * 60 + 10 };
const at = (hours: number, minutes: number) => hours * 60 + minutes;

describe('where the room stands by the agenda', () => {
  it.each([
    [at(10, 45), 'on-time'],
    [at(11, 10), 'on-time'],
    [at(11, 10) + 0.9, 'on-time'],
    [at(10, 44) + 0.5, 'on-time'],
    [at(11, 14) + 0.5, 'behind', 4],
    [at(10, 39), 'ahead', 6],
    [at(13, 10), 'behind', 120],
    [at(20, 0), 'far-away'],
    [at(3, 0), 'far-away'],
  ] as const)('at minute %d it is %s', (now, kind, minutes?: number) => {
    expect(standingOf(planned, now, 0)).toEqual(minutes === undefined ? { kind } : { kind, minutes });
  });

  it('begins anew where the trainer says so', () => {
    const shift = shiftFor(planned.start, at(10, 57) + 0.7);
    expect(shift).toBe(12);
    expect(standingOf(planned, at(10, 57) + 0.7, shift)).toEqual({ kind: 'on-time' });
    expect(standingOf(planned, at(11, 25), shift)).toEqual({ kind: 'behind', minutes: 3 });
  });

  it('is on time at the moment at which it is started, whenever that is', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const moment = fc.double({ min: 0, max: 1439.99, noNaN: true });
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 240 }), moment, (start, length, now) => {
        const shift = shiftFor(start, now);
        expect(Math.abs(shift)).toBeLessThanOrEqual(720);
        expect(standingOf({ start, until: start + length }, now, shift)).toEqual({ kind: 'on-time' });
      }),
    );
  });

  it('knows the evening before from the morning after', () => {
    expect(standingOf({ start: at(0, 5), until: at(0, 30) }, at(23, 55), 0)).toEqual({ kind: 'ahead', minutes: 10 });
    expect(standingOf({ start: at(23, 0), until: at(23, 50) }, at(0, 4), 0)).toEqual({ kind: 'behind', minutes: 14 });
  });
});

describe('the clock of a page', () => {
  it('reads a day in 24 hours, or in halves', () => {
    expect(clockFace(at(13, 5) + 0.99, undefined)).toBe('13:05');
    expect(clockFace(at(0, 5), ['AM', 'PM'])).toBe('12:05\u00a0AM');
    expect(clockFace(at(12, 0), ['AM', 'PM'])).toBe('12:00\u00a0PM');
    expect(clockFace(at(25, 0), undefined)).toBe('01:00');
    expect(clockFace(-30, undefined)).toBe('23:30');
  });

  it('is the one on the wall of the room', () => {
    expect(minutesOfDay(new Date(2026, 10, 22, 10, 49, 30).getTime())).toBe(at(10, 49) + 0.5);
  });
});
