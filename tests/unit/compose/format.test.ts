import { describe, expect, it } from 'vitest';
import { clockParts, formatClock, formatClockRange, formatMinutes } from '../../../src/compose/format.ts';
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
    ['en', 795, '1:15 PM'],
    ['en-CA', 795, '1:15 p.m.'],
    ['en-AU', 540, '9:00 am'],
    ['en-Latn-GB', 795, '13:15'],
    ['en-US-u-hc-h23', 795, '1:15 PM'],
    ['es-US', 795, '1:15 p. m.'],
    ['es-MX', 540, '9:00 a. m.'],
    ['es-419', 0, '12:00 a. m.'],
    ['es-ES', 795, '13:15'],
    ['es', 795, '13:15'],
    ['ar-EG', 795, '13:15'],
    ['en-GB', 795, '13:15'],
    ['de', 540, '09:00'],
  ])('%s %i', (language, clock, expected) => {
    expect(plain(formatClock(language, clock))).toBe(expected);
  });

  it('never parts the figures from the half of the day', () => {
    expect(formatClock('en-US', 795)).not.toContain(' ');
    expect(formatClock('es-MX', 795)).not.toContain(' ');
  });

  it('keeps the two parts of a half that has a space itself', () => {
    expect(clockParts('es-MX', 795)).toEqual({ face: '1:15', half: 'p.\u00a0m.' });
    expect(clockParts('es-ES', 795)).toEqual({ face: '13:15' });
  });
});

it('names the half of the day once where both ends are in it', () => {
  expect(plain(formatClockRange('en-US', 645, 690))).toBe('10:45–11:30 AM');
  expect(plain(formatClockRange('en-US', 690, 735))).toBe('11:30 AM–12:15 PM');
  expect(formatClockRange('fr', 690, 735)).toBe('11:30–12:15');
  expect(plain(formatClockRange('es-US', 645, 690))).toBe('10:45–11:30 a. m.');
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

  it('puts the day where a region has it', () => {
    expect(plain(stringsFor('en-CA').date('2027-03-01'))).toBe('March 1, 2027');
    expect(plain(stringsFor('en-GB').date('2027-03-01'))).toBe('1 March 2027');
  });

  it('stands in for languages that have no words yet', () => {
    expect(stringsFor('tlh').break).toBe('Break');
    expect(stringsFor('constructor').break).toBe('Break');
  });
});

describe('Spanish', () => {
  const words = stringsFor('es-US');

  it('counts in words', () => {
    expect(plain(words.minutesInWords(1))).toBe('1 minuto');
    expect(plain(words.hours(90))).toBe('1 hora 30 minutos');
    expect(plain(words.date('2027-03-01'))).toBe('1 de marzo de 2027');
    expect(words.grouping(2)).toBe('en parejas');
  });

  it.each([
    ['es-US', '999', '1,080', '12,345'],
    ['es-419', '999', '1,080', '12,345'],
    ['es-AR', '999', '1.080', '12.345'],
    ['es-CR', '999', '1\u00a0080', '12\u00a0345'],
    ['es-ES', '999', '1080', '12\u202f345'],
    ['es', '999', '1080', '12\u202f345'],
  ])('%s writes figures as its region does', (language, hundreds, thousand, more) => {
    const { figure } = stringsFor(language);
    expect([figure(999), figure(1080), figure(12_345)]).toEqual([hundreds, thousand, more]);
  });

  it('has a comma or a point before a fraction, as the region has', () => {
    expect(stringsFor('es-MX').decimal(1.5)).toBe('1.5');
    expect(stringsFor('es-AR').decimal(1.5)).toBe('1,5');
    expect(stringsFor('es').decimal(1.5)).toBe('1,5');
  });

  it('ends a sentence once', () => {
    expect(words.pages.daySpan('9:00 a.\u00a0m.', '5:00 p.\u00a0m.', '6 horas')).toContain('5:00 p.\u00a0m. 6 horas');
    expect(stringsFor('en-CA').pages.daySpan('9:00 a.m.', '5:00 p.m.', '6 hours')).toContain('5:00 p.m. 6 hours');
    expect(stringsFor('es-ES').pages.daySpan('09:00', '17:00', '6 horas')).toContain('17:00. 6 horas');
  });

  it('joins with “y”, and with “e” before the same sound', () => {
    expect(words.list(['Ana', 'Luz', 'Paz'])).toBe('Ana, Luz y Paz');
    expect(words.list(['Ana', 'Inés'])).toBe('Ana e Inés');
    expect(words.list(['padres', 'hijas'])).toBe('padres e hijas');
    expect(words.list(['agua', 'hielo'])).toBe('agua y hielo');
    expect(words.list(['Ana'])).toBe('Ana');
  });

  it('says “la” of one o’clock', () => {
    expect(words.deck.until('1:15')).toBe('hasta la 1:15');
    expect(words.deck.until('11:15')).toBe('hasta las 11:15');
    expect(words.deck.finishAt('13:15')).toBe('Terminamos a las 13:15');
  });
});
