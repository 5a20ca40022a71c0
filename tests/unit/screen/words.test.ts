import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, fold, markWords, wordsOf } from '../../../src/screen/book/words.ts';
import { fill } from '../../../src/screen/shared/fill.ts';

const shown = (pieces: readonly { readonly text: string; readonly isFound: boolean }[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const LONG = `${'before '.repeat(40)}the naloxone is here ${'after '.repeat(40)}`;

describe('words', () => {
  it('are folded: without case and marks', () => {
    expect(['Élan', 'NIÑO', 'straße', 'ﬁre'].map(fold)).toEqual(['elan', 'nino', 'straße', 'fire']);
  });

  it('are letters and figures, with the apostrophes inside them', () => {
    expect(wordsOf('“Don’t stop”: 30-day plan, n.º 2')).toEqual(['Don’t', 'stop', '30', 'day', 'plan', 'n', 'º', '2']);
  });
});

describe('an excerpt', () => {
  it('marks every word that was found, whatever its case and marks', () => {
    expect(shown(excerpt('Élan and elan, no plan', new Set(['elan'])))).toBe('[Élan] and [elan], no plan');
  });

  it('stands around the find, with dots where something is left out', () => {
    const text = shown(excerpt(LONG, new Set(['naloxone'])));
    expect(text).toMatch(/^…before .*the \[naloxone\] is here .*…$/);
    expect(text.length).toBeLessThan(220);
  });

  it('stands where the most of the words are', () => {
    const text = `group ${'x '.repeat(200)}the group has naloxone`;
    expect(shown(excerpt(text, new Set(['group', 'naloxone'])))).toContain('[group] has [naloxone]');
  });

  it('is the beginning where nothing was found', () => {
    expect(shown(excerpt(LONG, new Set(['other'])))).toMatch(/^before before .*…$/);
  });

  it('is always a part of the text, and marks nothing but finds', () => {
    const text = fc.array(fc.constantFrom('Say', 'ásk', 'naloxone', 'it’s', '…', '1,080', 'group'), { maxLength: 120 });
    const found = fc.uniqueArray(fc.constantFrom('say', 'ask', 'naloxone', 'group'));
    fc.assert(
      fc.property(text, found, (words, terms) => {
        const whole = words.join(' ');
        const set = new Set<string>(terms);
        const pieces = excerpt(whole, set);
        expect(whole).toContain(
          pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^…(?=.)|…$/g, ''),
        );
        for (const piece of pieces) if (piece.isFound) expect(set.has(fold(piece.text))).toBe(true);
        expect(
          markWords(whole, set)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });
});

it('fills what is known into a text, and lets the rest stand', () => {
  expect(fill('{count} of {total}: {count}', { count: '3' })).toBe('3 of {total}: 3');
  expect(fill('“{text}”', { text: '{count} $& <b>' })).toBe('“{count} $& <b>”');
  expect(fill('{toString}', {})).toBe('{toString}');
});
