import { stringsFor } from '../../compose/strings.ts';
import type { Passage } from './passage.ts';

/** The words that Coursewright adds: a trainer’s text that says the same gives nothing away. */
export const printedWords = (language: string): Passage[] =>
  phrasesIn(stringsFor(language)).map((text) => ({ text, isTrainers: false }));

function phrasesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return phrasesIn(trial(words as (...given: unknown[]) => unknown));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(phrasesIn) : [];
}

/** A phrase that is made around figures and names, as it is around a figure; only its own words matter. */
function trial(phrase: (...given: unknown[]) => unknown): unknown {
  try {
    return phrase(...Array<number>(phrase.length).fill(2));
  } catch {
    return undefined;
  }
}
