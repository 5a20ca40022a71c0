/** Texts that somebody may send to make a check slow: the time that phrases take grows with the length of a text, and not with its square. */
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/language/lexicon.ts';
import { findMinutes } from '../../../src/language/minute-claims.ts';
import { findVerb } from '../../../src/language/objective-verbs.ts';
import { readWords } from '../../../src/language/read-words.ts';
import { measure } from '../../../src/language/reading-grade.ts';
import { findTimeClaims } from '../../../src/language/time-claims.ts';
import { findTrainerPhrase } from '../../../src/language/trainer-phrases.ts';

const LENGTH = 40_000;
/** Far more than any takes, far less than what a square of the length would be: minutes. */
const MOST = 2000;

const TEXTS = [
  ['a:', '\u00a0'],
  ['this 18-day', '-a'],
  ['', '(a, 10 min '],
  ['', 'this an 18-hour '],
  ['', 'hand out the '],
  ['.', '”'],
  ['', 'ten to '],
  ['', 'a’'],
  ['', 'Drug Abuse of '],
] as const;

const lexicon = makeLexicon();
const FINDERS: Readonly<Record<string, (text: string) => unknown>> = {
  minutes: (text) => findMinutes(text, 'line'),
  hours: (text) => [findTimeClaims(text, 'title', 'X'), findTimeClaims(text, 'description', 'X')],
  voice: findTrainerPhrase,
  verbs: findVerb,
  terms: (text) => lexicon.find(readWords(text)),
  reading: measure,
};

describe.each(Object.entries(FINDERS))('%s', (_, find) => {
  it.each(TEXTS)('in “%s%s…”', (start, again) => {
    const before = performance.now();
    find(start + again.repeat(LENGTH / again.length));
    expect(performance.now() - before).toBeLessThan(MOST);
  });
});
