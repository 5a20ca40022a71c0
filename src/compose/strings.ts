import { english } from './strings/english.ts';

/** All words that Coursewright adds to an author's. A further language is one more object of this shape, and one line below. */
export type Strings = typeof english;

const LANGUAGES: Readonly<Record<string, Strings>> = { en: english };

/** The words for a BCP 47 tag, chosen by its primary language; English where there are none yet. */
export function stringsFor(language: string): Strings {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined) ?? english;
}
