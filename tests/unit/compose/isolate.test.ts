import { describe, expect, it } from 'vitest';
import { isolated } from '../../../src/compose/strings/isolate.ts';
import { stringsFor } from '../../../src/compose/strings.ts';

describe('English words amid writing from right to left', () => {
  const words = stringsFor('he');

  it('keep their own direction', () => {
    expect(words.finish).toBe('\u2066We finish.\u2069');
    expect(words.minutes(15)).toBe('\u206615\u00a0min\u2069');
    expect(words.deck.pauseThen('15 minutes', 'דרך')).toBe('\u206615 minutes. Then: דרך\u2069');
    expect(words.cards.steps[3]).toMatch(/^\u2066Cut along .*through\.\u2069$/);
  });

  it('are joined where they are pieces of something', () => {
    expect(words.pages.folio).toEqual(['Page\u00a0', 'of\u00a0']);
    expect(words.paging.commaPage('7')).toBe(', page\u00a07');
  });

  it('have a minus sign before its figure', () => {
    expect(words.runSheets.less(5)).toBe('\u2066\u22125\u2069');
  });

  it('need no help where they are only words', () => {
    expect(words.break).toBe('Break');
    expect(words.workbook).toBe('Participant Workbook');
    expect(words.answers.copyName).toBe('with-answers');
  });

  it('leave figures and an author’s words alone', () => {
    expect(words.figure(1080)).toBe('1,080');
    expect(words.list(['Noa Barak'])).toBe('Noa Barak');
    expect(words.halvesOfDay).toBeUndefined();
  });

  it('are as they are in every other language', () => {
    expect(stringsFor('de').finish).toBe('We finish.');
    expect(stringsFor('az-Latn').finish).toBe('We finish.');
    expect(stringsFor('az-Arab').finish).toBe('\u2066We finish.\u2069');
  });

  it('are not told from words of other scripts', () => {
    expect(isolated({ word: 'הפסקה' })).toEqual({ word: 'הפסקה' });
  });
});
