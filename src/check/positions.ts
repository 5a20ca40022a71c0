import { isEnglish } from '../language/is-english.ts';
import type { Check } from './check.ts';
import { proseOf } from './runs.ts';
import { quoted } from './wording.ts';

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}';
const WHERE = 'previous|preceding|prior|next|following|last';

/** Nothing that makes it a part of something else: `the next section of the law`, `Module 3 of the state’s course`. */
const OURS =
  '(?!\\s{1,4}(?:of|in|from)\\s{1,4}(?!(?:this|our)\\s|the\\s{1,4}(?:course|training|curriculum|workbook|guide|book|module|day)(?!\\p{L})))';

/** What names a module by where it stands: `the previous module`, `the module above`, `Module 7`, `modules 3 and 4`. */
const POSITIONS = new RegExp(
  [
    `(?<!\\p{L})(?:${WHERE})\\s{1,4}(?:module|section)(?!\\p{L})${OURS}`,
    '(?<![\\p{L}-])(?:modules?|sections?)\\s{1,4}(?:above|below)(?!\\p{L})(?!\\s{1,4}(?:the|a|an|your|this)\\s)',
    `(?<!\\p{L})modules?\\s{1,4}(?:${NUMBERS})(?:\\s{1,4}(?:and|to)\\s{1,4}(?:${NUMBERS}))?(?![\\p{L}\\p{N}])${OURS}`,
  ].join('|'),
  'giu',
);

/** Prose names other modules so that the words stay true when somebody reorders them. English only; titles may count. */
export const positions: Check = {
  rules: ['language/position'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    for (const run of proseOf(curriculum)) {
      if (run.isQuotation || !/module|section/i.test(run.text)) continue;
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
