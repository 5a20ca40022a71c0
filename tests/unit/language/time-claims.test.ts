import { describe, expect, it } from 'vitest';
import { articleForNumeral, readNumeral, writeNumeral } from '../../../src/language/numerals.ts';
import { findTimeClaims, type TextRole } from '../../../src/language/time-claims.ts';

const NAME = 'Harm Reduction (for Peers)';
const brief = (text: string, role: TextRole = 'text'): string[] =>
  findTimeClaims(text, role, NAME).map(
    ({ unit, amount, phrase, figure }) =>
      `${text.slice(phrase.start, phrase.end)} | ${text.slice(figure.start, figure.end)} | ${amount} ${unit}`,
  );

describe('claims in any text', () => {
  it.each([
    ['In this 18-hour training you write a lot.', 'this 18-hour training | 18 | 1080 hours'],
    ['In our eighteen-hour enrichment program.', 'our eighteen-hour enrichment program | eighteen | 1080 hours'],
    ['This three-day course begins.', 'This three-day course | three | 3 days'],
    ['The 18-hour training begins here.', 'The 18-hour training | 18 | 1080 hours'],
    ['This is a half-day workshop.', 'This is a half-day workshop | half | 1 half-days'],
    ['This is a half-hour class.', 'This is a half-hour class | half | 30 hours'],
    ['This training lasts 18 hours and 30 minutes.', 'This training lasts 18 hours and 30 minutes | 18 | 1110 hours'],
    ['The course takes exactly three days.', 'The course takes exactly three days | three | 3 days'],
    ['In these three days you meet many people.', 'these three days | three | 3 days'],
    ['At the end of the three days, you look again.', 'end of the three days | three | 3 days'],
    ['All 18 hours of this training count.', 'All 18 hours of this training | 18 | 1080 hours'],
    ['You earn 18 contact hours.', 'earn 18 contact hours | 18 | 1080 contact-hours'],
    [`${NAME} is an 18-hour training.`, `${NAME} is an 18-hour training | 18 | 1080 hours`],
  ])('“%s”', (text, claim) => expect(brief(text)).toEqual([claim]));

  it.each([
    'Open 24 hours a day.',
    'It has to begin within 72 hours.',
    'Three days later, he came back.',
    'These three days after release are dangerous.',
    'These 72 hours count.',
    'A recognized 30-46-hour recovery coaching fundamentals training.',
    'A recognized training, 30 to 46 hours long.',
    'The 40-hour course of the state comes first.',
    'The program is open 24 hours a day.',
    'You must earn 20 contact hours every two years.',
    'Two hours are for learning, and ten minutes are for a pause.',
    'nine sessions would hold 16 hours and 30 minutes',
    'The class takes about 18 hours.',
    'After the three days at the hospital she went home.',
    'Somebody asks for the 18-hour bus.',
    'It lasts for two days.',
    'This program takes 90 days on average.',
    'Our 28-day program has a waiting list, and this 24-hour program answers the phone.',
    'This is a three-day program of withdrawal management.',
    'In these three days of withdrawal, people need water.',
    'Our three days in jail taught us this.',
    'The training has 40 hours of practice elsewhere.',
    'The five-day workshop in Portland was good, and the two-day retreat was years ago.',
  ])('says nothing of “%s”', (text) => expect(brief(text)).toEqual([]));
});

describe('claims elsewhere', () => {
  it.each<[TextRole, string, string]>([
    ['title', 'An 18-hour enrichment training for peers', 'An 18-hour enrichment training | 18 | 1080 hours'],
    ['title', 'Harm reduction in three days', 'three days | three | 3 days'],
    ['title', 'For peers, 18 hours', '18 hours | 18 | 1080 hours'],
    ['title', '18 contact hours for peers', '18 contact hours | 18 | 1080 contact-hours'],
    ['description', 'For peers. An 18-hour training on words.', 'An 18-hour training | 18 | 1080 hours'],
    ['description', 'Over three days, peers learn.', 'Over three days | three | 3 days'],
    ['agenda-title', 'Six half-days', 'Six half-days | Six | 6 half-days'],
    ['agenda-title', 'Nine online sessions', 'Nine online sessions | Nine | 9 days'],
    ['agenda-title', 'Three days in person', 'Three days | Three | 3 days'],
  ])('%s: “%s”', (role, text, claim) => expect(brief(text, role)).toEqual([claim]));

  it.each<[TextRole, string]>([
    ['title', 'The first 72 hours after release'],
    ['description', 'It asks for a recognized 46-hour training before.'],
    ['agenda-title', 'Online, in the evening'],
  ])('%s says nothing in “%s”', (role, text) => expect(brief(text, role)).toEqual([]));
});

describe('numerals', () => {
  it.each([
    ['18', 18],
    ['1.5', 1.5],
    ['seventeen', 17],
    ['Forty', 40],
    ['twenty-four', 24],
    ['ninety nine', 99],
  ])('%s is %d', (text, value) => expect(readNumeral(text)).toBe(value));

  it('writes a word for a word, with the article it takes', () => {
    expect([writeNumeral(2, 'three'), writeNumeral(2, '3'), writeNumeral(40, 'three')]).toEqual(['two', '2', '40']);
    expect(['8', '11', '18', '80', 'eight', 'eleven', 'eighteen'].map(articleForNumeral)).toEqual(Array(7).fill('an'));
    expect(['1', '10', '17', '180', 'two', '118'].map(articleForNumeral)).toEqual(Array(6).fill('a'));
  });
});
