import { isEnglish } from '../language/is-english.ts';
import { measure, type Readability, readingGrade } from '../language/reading-grade.ts';
import type { Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { moduleName } from './modules.ts';
import { runsOf } from './runs.ts';

/**
 * The highest grade of a workbook, in years of school. MedlinePlus asks health texts for about grade 6 to 7 (National Library of
 * Medicine: How to Write Easy-to-Read Health Materials, as it stood in 2012,
 * https://cybercemetery.unt.edu/archive/oilspill/20121017131246/http:/www.nlm.nih.gov/medlineplus/etr.html). Two grades more are a
 * choice of ours: names of medicines and of laws count as hard words, which nobody can help.
 */
const HIGHEST = 9;
/** Fewer words say nothing about how they read. */
const FEWEST_WORDS = 150;
/** Shorter lines are headings and entries of lists, which are easy however they are written. */
const SHORTEST_LINE = 5;

/** The workbook’s text of a module can be read after nine years of school. English only: the formula knows no other language. */
export const readingLevel: Check = {
  rules: ['language/reading-level'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    const modules = new Map<Module, Readability>();
    for (const { module, text, isTrainers, isSlide } of runsOf(curriculum)) {
      if (!module || isTrainers || isSlide) continue;
      const counted = measure(text);
      if (counted.words >= SHORTEST_LINE) modules.set(module, sum(modules.get(module), counted));
    }
    for (const [module, counted] of modules) {
      const grade = Math.round(readingGrade(counted) * 10) / 10;
      if (counted.words < FEWEST_WORDS || grade <= HIGHEST) continue;
      yield {
        rule: 'language/reading-level',
        message: `The workbook’s text of ${moduleName(module)} asks for ${grade.toFixed(1)} years of school; ${HIGHEST} should be enough.`,
        hint: `Its sentences have ${(counted.words / counted.sentences).toFixed(1)} words and its words ${(counted.syllables / counted.words).toFixed(2)} syllables on average. Cut the longest sentences in two, and say long words in short ones.`,
        place: module.title.place,
      };
    }
  },
};

const sum = (a: Readability | undefined, b: Readability): Readability => ({
  words: (a?.words ?? 0) + b.words,
  sentences: (a?.sentences ?? 0) + b.sentences,
  syllables: (a?.syllables ?? 0) + b.syllables,
});
