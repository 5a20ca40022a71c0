import { englishOf } from './strings/english/regions.ts';
import { english } from './strings/english.ts';
import { spanishOf } from './strings/spanish/regions.ts';

/**
 * All words that Coursewright adds to an author's, and how it writes figures, dates and clock times. A further language is one more
 * object of this shape, and one line below.
 */
export type Strings = typeof english;

/** By the primary subtag; the region, in capitals, chooses among the variants of a language. */
const LANGUAGES: Readonly<Record<string, (region: string | undefined) => Strings>> = { en: englishOf, es: spanishOf };

/** English stands in for a language without words of its own; a clock of 24 hours needs none. */
const STAND_IN: Strings = { ...english, halvesOfDay: undefined };

/** The words for a BCP 47 tag, chosen by its primary language and its region; English where there are none yet. */
export function stringsFor(language: string): Strings {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  if (!Object.hasOwn(LANGUAGES, primary)) return STAND_IN;
  return LANGUAGES[primary]?.(regionOf(subtags)) ?? STAND_IN;
}

/** What follows a single letter or digit is an extension, and names no region. */
function regionOf(subtags: readonly string[]): string | undefined {
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  const own = end < 0 ? subtags : subtags.slice(0, end);
  return own.find((subtag) => /^([a-z]{2}|\d{3})$/.test(subtag))?.toUpperCase();
}
