import { isRightToLeft } from './direction.ts';
import { englishOf } from './strings/english/regions.ts';
import { english } from './strings/english.ts';
import { isolated } from './strings/isolate.ts';
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
const STAND_IN_AMID_RIGHT_TO_LEFT = isolated(STAND_IN);

/** The words for a BCP 47 tag, chosen by its primary language and its region; English where there are none yet. */
export function stringsFor(language: string): Strings {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const own = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]?.(regionOf(subtags)) : undefined;
  return own ?? (isRightToLeft(language) ? STAND_IN_AMID_RIGHT_TO_LEFT : STAND_IN);
}

/** What follows a single letter or digit is an extension, and names no region. */
function regionOf(subtags: readonly string[]): string | undefined {
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  const own = end < 0 ? subtags : subtags.slice(0, end);
  return own.find((subtag) => /^([a-z]{2}|\d{3})$/.test(subtag))?.toUpperCase();
}
