import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, minutes, parseHours, sumMinutes } from '../../../src/model/minutes.ts';

describe('parseHours', () => {
  it.each([
    ['18', 1080],
    ['1.5', 90],
    ['12:40', 760],
    ['0.1', 6],
    ['0.05', 3],
    ['0:01', 1],
    ['17.75', 1065],
    ['18.0', 1080],
    ['9999', 599_940],
  ])('reads %s as %i minutes', (text, expected) => {
    expect(parseHours(text)).toBe(expected);
  });

  it.each([
    '',
    '0',
    '0:00',
    '0.0',
    '-1',
    '+1',
    ' 18',
    '18 ',
    '18h',
    '1.',
    '.5',
    '1,5',
    '1e1',
    '0x12',
    '1:5',
    '1:60',
    '12:40:00',
    '1.01',
    '0.333',
    '1.00001',
    'Infinity',
    'NaN',
    '٣',
    '１８',
  ])('refuses “%s”', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });

  it('reads every number of minutes as hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 599_999 }), (value) => {
        const text = `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
        expect(parseHours(text)).toBe(value);
      }),
    );
  });

  it('reads decimals exactly, or not at all', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.stringMatching(/^[0-9]{1,4}$/), (whole, decimals) => {
        // In whole numbers: the decimals times 60 must be a multiple of their power of ten.
        const power = 10n ** BigInt(decimals.length);
        const scaled = (BigInt(whole) * power + BigInt(decimals)) * 60n;
        const expected = scaled % power === 0n && scaled > 0n ? Number(scaled / power) : undefined;
        expect(parseHours(`${whole}.${decimals}`)).toBe(expected);
      }),
    );
  });

  it('never makes up minutes of other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{1,4}(\.\d{1,4}|:[0-5]\d)?$/.test(text));
        expect(parseHours(text)).toBeUndefined();
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 h 00 min'],
    [1065, '17 h 45 min'],
    [-75, '-1 h 15 min'],
  ])('writes %i as %s', (value, expected) => {
    expect(formatDuration(value)).toBe(expected);
  });

  it('gives two durations two texts', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        expect(formatDuration(a) === formatDuration(b)).toBe(a === b);
      }),
    );
  });
});

describe('minutes', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (value) => {
    expect(() => minutes(value)).toThrow(RangeError);
  });

  it('add up, unless one is unknown', () => {
    expect(sumMinutes([])).toBe(0);
    expect(sumMinutes([minutes(20), minutes(25)])).toBe(45);
    expect(sumMinutes([minutes(20), undefined, minutes(25)])).toBeUndefined();
  });
});
