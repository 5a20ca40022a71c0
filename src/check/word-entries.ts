import { nearest } from '../diagnostics/nearest.ts';
import { TERMS } from '../language/terms.ts';
import type { WordEntry } from '../model/words.ts';
import type { Check } from './check.ts';
import { quoted, suggestion } from './wording.ts';

const IDS: readonly string[] = TERMS.map(({ id }) => id);

/** What `words.yaml` says is about a word that is known, and still holds. */
export const wordEntries: Check = {
  rules: ['language/words'],
  *run({ words }, { today }) {
    for (const entry of words) {
      const fault = faultOf(entry, today);
      if (fault) yield { rule: 'language/words', ...fault };
    }
  },
};

function faultOf({ id, words, level, instead, why, waiver }: WordEntry, today: string) {
  const isKnown = IDS.includes(id.value);
  if (!isKnown && !words) {
    return {
      message: `The list of words has no entry ${quoted(id.value)}.`,
      hint: suggestion(nearest(id.value, IDS), 'Write under “words” how it is found, if it is a word of your own.'),
      place: id.place,
    };
  }
  const until = waiver?.until;
  if (until && until.value < today) {
    return {
      message: `The waiver of ${quoted(id.value)} held until ${until.value}; today is ${today}.`,
      hint: 'Look at the word again: delete the entry, or write a new date.',
      place: until.place,
    };
  }
  if (isKnown && !words && !level && !instead && !why && !waiver) {
    return {
      message: `The entry ${quoted(id.value)} changes nothing.`,
      hint: 'Write what is to be different: level, instead, why, words or waive; or delete the entry.',
      place: id.place,
    };
  }
  return undefined;
}
