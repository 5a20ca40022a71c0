import { describe, expect, it } from 'vitest';
import { readDuration, readTimed } from '../../../src/import/durations.ts';

describe('how long something takes', () => {
  it.each<[text: string, minutes: number]>([
    ['45 minutes', 45],
    ['about 45 min.', 45],
    ['45-minute', 45],
    ['45 minutos', 45],
    ['90’', 90],
    ["90'", 90],
    ['2 hours', 120],
    ['1.5 hours', 90],
    ['1,5 hours', 90],
    ['1.25 hrs', 75],
    ['1½ hours', 90],
    ['½ hour', 30],
    ['half an hour', 30],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1 h 30 min', 90],
    ['1:30 hours', 90],
    ['1 hour 30 minutes', 90],
    ['1 hour, 30 minutes', 90],
    ['1 hour and 30 min', 90],
    ['9:00–10:30', 90],
    ['9:00 a.m. to 10:30 a.m.', 90],
    ['11:00–1:00', 120],
    ['9:00 – 16:30', 450],
    ['12:00 pm - 12:45 pm', 45],
  ])('is read: %s', (text, minutes) => {
    expect(readDuration(text)).toEqual({ minutes, isAll: true });
  });

  it.each([
    ...['10–15 minutes', '10 – 15 minutes', '10 to 15 minutes', '1/2 hour', '1.75.2 hours', '45 min + 15 min break'],
    ...['one hour and 30 minutes', 'an hour', 'two hours', '2 x 45 min', '20 minutes each', '0 minutes', '1.333 hours'],
    ...['14:30–9:00', '25:00–26:00', '9:00–10:99', '30 people', '', '1,000 minutes', '5 minor points'],
  ])('is not guessed: %s', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });

  it('says whether there is more in the text', () => {
    expect(readDuration('45 minutes, in pairs')).toEqual({ minutes: 45, isAll: false });
  });
});

describe('a title with a time', () => {
  it.each<[written: string, title: string, minutes: number]>([
    ['Goal-Setting (45 minutes)', 'Goal-Setting', 45],
    ['Goal-Setting [1h30]', 'Goal-Setting', 90],
    ['Goal-Setting – 1 hour 15 minutes', 'Goal-Setting', 75],
    ['Goal-Setting (9:00–10:30)', 'Goal-Setting', 90],
    ['9:00–10:30 Goal-Setting', 'Goal-Setting', 90],
    ['9:00 AM - 10:30 AM: Goal-Setting', 'Goal-Setting', 90],
    ['9:00 – 10:30 Goal-Setting (90 min)', 'Goal-Setting', 90],
  ])('gives both: %s', (written, title, minutes) => {
    expect(readTimed(written)).toEqual({ title, minutes, unclear: undefined });
  });

  it.each(['Goal-Setting (10–15 min)', 'Goal-Setting – 10 – 15 min', '9:00–10:30 Goal-Setting (60 min)'])(
    'stays as it is where the time is unclear: %s',
    (written) => {
      const { title, minutes, unclear } = readTimed(written);
      expect([title, minutes]).toEqual([written, undefined]);
      expect(unclear).toBeDefined();
    },
  );

  it.each(['Values (Part 1)', 'Gardens 1990–2000', 'Title', '12 Steps', '24 – 7'])('is only a title: %s', (written) => {
    expect(readTimed(written)).toEqual({ title: written, minutes: undefined, unclear: undefined });
  });
});
