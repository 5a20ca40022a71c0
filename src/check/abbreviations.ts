import { EVERYDAY } from '../language/everyday-abbreviations.ts';
import { isEnglish } from '../language/is-english.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { Check } from './check.ts';
import { moduleName } from './modules.ts';
import { type Run, runsOf, wordsOf } from './runs.ts';
import { quoted } from './wording.ts';

/** Not in an address such as `FINDTREATMENT.gov`. */
const ABBREVIATION = /(?<![\p{L}\p{N}]|www\.)\p{Lu}{3,8}(?=s?(?![\p{L}\p{N}]|\.(?:gov|org|com|edu|net)(?!\p{L})))/gu;
const ROMAN = /^[IVXLCDM]+$/;
/** `Good Samaritan Law (GSL)` and `GSL (Good Samaritan Law)`: the words stand beside it. */
const EXPANSIONS = [
  /[\p{L}’'.-]\s{1,4}[([]\s{0,4}(\p{Lu}{3,8})s?\s{0,4}[)\],;]/gu,
  /(?<![\p{L}\p{N}])(\p{Lu}{3,8})s?\s{0,4}\(\s{0,4}\p{L}[^()]*\s/gu,
];

/** An abbreviation is spelled out where participants first meet it, or stands in the glossary. */
export const abbreviations: Check = {
  rules: ['language/abbreviation'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    const runs = participantsRuns(curriculum);
    const found = unexplained(runs, new Set([...EVERYDAY, ...inGlossary(curriculum)]));
    const plain = found.length > 0 ? plainWords(runs) : new Set();
    for (const { name, module, place } of found) {
      if (plain.has(name.toLowerCase())) continue;
      yield {
        rule: 'language/abbreviation',
        message: `${quoted(name)} in ${moduleName(module)} is an abbreviation that nothing has spelled out before.`,
        hint: `Write the words and then (${name}) where it stands first, or add it to a term of the glossary under “also”.`,
        place,
      };
    }
  },
};

interface Abbreviation {
  readonly name: string;
  readonly module: Module;
  readonly place: Place;
}

/** Each abbreviation where it stands first, unless it is one that everybody knows or has been spelled out until then. */
function unexplained(runs: readonly Run[], everydayAndGlossary: ReadonlySet<string>): Abbreviation[] {
  const known = new Set(everydayAndGlossary);
  return runs.flatMap((run): Abbreviation[] => {
    const { text, module } = run;
    for (const name of EXPANSIONS.flatMap((pattern) => [...text.matchAll(pattern)])) known.add(name[1] ?? '');
    if (!module || isShouted(text)) return [];
    return [...text.matchAll(ABBREVIATION)].flatMap(({ 0: name, index }): Abbreviation[] => {
      if (known.has(name) || ROMAN.test(name)) return [];
      known.add(name);
      return [{ name, module, place: run.placeAt(index, index + name.length) }];
    });
  });
}

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
  new Set(runs.flatMap((run) => wordsOf(run).flatMap(({ key, written }) => (key === written ? key : []))));

/** A line in capitals has no abbreviations that could be told apart. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text);
