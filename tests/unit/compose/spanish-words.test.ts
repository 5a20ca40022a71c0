import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/compose/strings.ts';
import { findEnglish } from '../../support/find-english.ts';
import { ownTexts } from '../../support/own-words.ts';

/** Whose words are the same in both languages, and prove nothing. */
const ALIKE = [
  'cards.card',
  'changes.lights.red',
  'changes.no',
  'changes.things.agenda',
  'contactHours.ceu',
  'guideBook.methods.video',
  'minutes',
  'paperwork.columns.number',
  'present.keyList',
  'reading.keyNames.control',
  'reading.keyNames.enter',
  'reading.keyNames.leave',
  'runSheets.columns.minutes',
];

describe('the Spanish words', () => {
  it.each(['es-US', 'es-ES', 'es-AR', 'es-CR'])('%s: hold no English one', (language) => {
    const texts = ownTexts(stringsFor(language));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(({ text }) => findEnglish(text).length > 0)).toEqual([]);
  });

  it('would be missed in English, whichever it is', () => {
    const unnoticed = ownTexts(stringsFor('en-US')).filter(({ text }) => findEnglish(text).length === 0);
    expect([...new Set(unnoticed.map(({ path }) => path.replace(/(\.\d+)+$/, '')))].toSorted()).toEqual(ALIKE);
  });

  it('are as many as the English ones, list by list', () => {
    expect(shapeOf(stringsFor('es-US'))).toEqual(shapeOf(stringsFor('en-US')));
  });
});

/** What stands where, and how long the lists are. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
