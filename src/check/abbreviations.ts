import { EVERYDAY } from '../language/everyday-abbreviations.ts';
import { isEnglish } from '../language/is-english.ts';
import { readWords } from '../language/read-words.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Check } from './check.ts';
import { moduleName } from './modules.ts';
import { type Run, runsOf } from './runs.ts';
import { quoted } from './wording.ts';

const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{3,8}(?=s?(?![\p{L}\p{N}]))/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** `Good Samaritan Law (GSL)` and `GSL (Good Samaritan Law)`: the words stand beside it. */
const EXPANSIONS = [
  /[\p{L}’'.-]\s+[([]\s*(\p{Lu}{3,8})s?\s*[)\],;]/gu,
  /(?<![\p{L}\p{N}])(\p{Lu}{3,8})s?\s*\(\s*[\p{L}][^)]*\s/gu,
];

/** An abbreviation is spelled out where participants first meet it, or stands in the glossary. */
export const abbreviations: Check = {
  rules: ['language/abbreviation'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    const runs = participantsRuns(curriculum);
    const plain = plainWords(runs);
    const known = new Set([...EVERYDAY, ...inGlossary(curriculum)]);
    for (const run of runs) {
      for (const name of EXPANSIONS.flatMap((pattern) => [...run.text.matchAll(pattern)])) known.add(name[1] ?? '');
      if (!run.module || isShouted(run.text)) continue;
      for (const { 0: name, index } of run.text.matchAll(ABBREVIATION)) {
        if (known.has(name) || plain.has(name.toLowerCase()) || ROMAN.test(name)) continue;
        known.add(name);
        yield {
          rule: 'language/abbreviation',
          message: `${quoted(name)} in ${moduleName(run.module)} is an abbreviation that nothing has spelled out before.`,
          hint: `Write the words and then (${name}) where it stands first, or add it to a term of the glossary under “also”.`,
          place: run.placeAt(index, index + name.length),
        };
      }
    }
  },
};

/** In the order of the workbook: pages in front, modules, pages after them. */
function participantsRuns(curriculum: Curriculum): Run[] {
  const numbers = new Map(curriculum.modules.map((module) => [module, module.number]));
  const front = new Set(curriculum.pages.flatMap(({ at, content }) => (at === 'front' ? [content.file] : [])));
  const rank = ({ module, file }: Run): number =>
    module ? (numbers.get(module) ?? Number.MAX_SAFE_INTEGER) : front.has(file) ? 0 : Number.MAX_SAFE_INTEGER;
  return runsOf(curriculum)
    .filter(({ isTrainers, isSlide, isQuotation }) => !isTrainers && !isSlide && !isQuotation)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** What the glossary has as a term, under another name, or in its words. */
const inGlossary = ({ glossary }: Curriculum): string[] =>
  glossary.flatMap(({ term, also }) => [term, ...also].flatMap((name) => name.match(ABBREVIATION) ?? []));

/** All words that stand somewhere in small letters: in capitals they are only said louder. */
const plainWords = (runs: readonly Run[]): ReadonlySet<string> =>
  new Set(runs.flatMap(({ text }) => readWords(text).flatMap(({ key, written }) => (key === written ? key : []))));

/** A line in capitals has no abbreviations that could be told apart. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text);
