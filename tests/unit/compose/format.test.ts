import { describe, expect, it } from 'vitest';
import { formatClock, formatClockRange, formatMinutes } from '../../../src/compose/format.ts';
import { stringsFor } from '../../../src/compose/strings.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('formatClock', () => {
  it.each([
    ['en-US', 795, '1:15 PM'],
    ['en-US', 540, '9:00 AM'],
    ['en-US', 0, '12:00 AM'],
    ['en-US', 720, '12:00 PM'],
    ['en-US', 1440, '12:00 AM'],
    ['EN-us', 795, '1:15 PM'],
    ['en-GB', 795, '13:15'],
    ['de', 540, '09:00'],
  ])('%s %i', (language, clock, expected) => {
    expect(plain(formatClock(language, clock))).toBe(expected);
  });

  it('never parts the figures from the half of the day', () => {
    expect(formatClock('en-US', 795)).not.toContain(' ');
  });
});

it('names the half of the day once where both ends are in it', () => {
  expect(plain(formatClockRange('en-US', 645, 690))).toBe('10:45–11:30 AM');
  expect(plain(formatClockRange('en-US', 690, 735))).toBe('11:30 AM–12:15 PM');
  expect(formatClockRange('fr', 690, 735)).toBe('11:30–12:15');
});

describe('English', () => {
  const words = stringsFor('en-US');

  it('counts in words', () => {
    expect(plain(formatMinutes(words, 1080))).toBe('1,080 min');
    expect(plain(words.minutesInWords(1))).toBe('1 minute');
    expect(plain(words.hours(1080))).toBe('18 hours');
    expect(plain(words.hours(90))).toBe('1 hour 30 minutes');
    expect(plain(words.hours(0))).toBe('0 minutes');
    expect(words.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(words.grouping(1)).toBe('alone');
    expect(plain(words.date('2027-03-01'))).toBe('March 1, 2027');
  });

  it('stands in for languages that have no words yet', () => {
    expect(stringsFor('tlh').break).toBe('Break');
    expect(stringsFor('constructor').break).toBe('Break');
  });
});
