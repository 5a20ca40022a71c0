/** What the grade of a text is reckoned from. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * The grade of school, in years in the United States, for which a text is written:
 *
 *     0.39 × words per sentence + 11.8 × syllables per word − 15.59
 *
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom (1975): Derivation of new readability formulas (Automated Readability
 * Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel. Research Branch Report 8-75.
 * Kept by the University of Central Florida (STARS, Institute for Simulation and Training, no. 56).
 */
export const readingGrade = ({ words, sentences, syllables }: Readability): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

const SENTENCE_END = /(?<![.!?…])[.!?…]+[)"”’]*(?=\s|$)/gu;
const LETTERS = /\p{L}+(?:[’']\p{L}+)*/gu;

/** Counts an English text; what stands alone without an end, such as an entry of a list, is one sentence. */
export function measure(text: string): Readability {
  const words = text.match(LETTERS) ?? [];
  return {
    words: words.length,
    sentences: Math.max(1, (text.trim().match(SENTENCE_END) ?? []).length),
    syllables: words.reduce((sum, word) => sum + countSyllables(word), 0),
  };
}

/**
 * Syllables of an English word: groups of vowels, without a silent e at its end. Right for most words and off by one for some, which
 * evens out over the words of a module.
 */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]|[aeiouy]l)e$|(?<=[^aeioutdy])ed$|(?<=[^aeiouyscxzlhg])es$/, (ending) =>
    /e$/.test(ending) ? ending.slice(0, -1) : '',
  );
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}
