import { isEnglish } from '../language/is-english.ts';
import type { Check } from './check.ts';
import { proseOf } from './runs.ts';
import { quoted } from './wording.ts';

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}';
const WHERE = 'previous|preceding|prior|next|following|last';

/** What names a module by where it stands: `the previous module`, `the module above`, `Module 7`, `modules 3 and 4`. */
const POSITIONS = new RegExp(
  [
    `(?<!\\p{L})(?:${WHERE})\\s+(?:module|section)(?!\\p{L})`,
    '(?<!\\p{L})(?:modules?|sections?)\\s+(?:above|below)(?!\\p{L})',
    `(?<!\\p{L})modules?\\s+(?:${NUMBERS})(?:\\s+(?:and|to)\\s+(?:${NUMBERS}))?(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
);

/** Prose names other modules so that the words stay true when somebody reorders them. English only; titles may count. */
export const positions: Check = {
  rules: ['language/position'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    for (const run of proseOf(curriculum)) {
      if (run.isQuotation) continue;
      for (const { 0: words, index } of run.text.matchAll(POSITIONS)) {
        yield {
          rule: 'language/position',
          message: `${quoted(words.replace(/\s+/g, ' '))} is no longer true when a module is moved, added or left out.`,
          hint: 'Name the module by its title, with a link to it; an adaptation may have another order.',
          place: run.placeAt(index, index + words.length),
        };
      }
    }
  },
};
