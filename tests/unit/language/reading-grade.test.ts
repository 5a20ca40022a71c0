import { describe, expect, it } from 'vitest';
import { countSyllables, measure, readingGrade } from '../../../src/language/reading-grade.ts';

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['made', 1],
    ['table', 2],
    ['walked', 1],
    ['wanted', 2],
    ['makes', 1],
    ['boxes', 2],
    ['people', 2],
    ['recovery', 4],
    ['naloxone', 3],
    ['harm', 1],
    ['reduction', 3],
    ['the', 1],
    ['don’t', 1],
    ['syringe', 2],
    ['community', 4],
  ])('%s: %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('the measure of a text', () => {
  it('counts words, sentences and syllables', () => {
    expect(measure('We meet at ten. “Come in!” she said… Then 5 people sat.')).toEqual({
      words: 11,
      sentences: 4,
      syllables: 12,
    });
  });

  it('takes a line without an end for a sentence', () => {
    expect(measure('Bring paper')).toMatchObject({ words: 2, sentences: 1 });
  });

  it('gives the grade of the formula', () => {
    // 100 words in 5 sentences with 150 syllables: 0.39 × 20 + 11.8 × 1.5 − 15.59.
    expect(readingGrade({ words: 100, sentences: 5, syllables: 150 })).toBeCloseTo(9.91, 2);
  });
});
