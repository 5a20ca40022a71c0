import { findRepeats } from '../language/find-repeats.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Module } from '../model/module.ts';
import { type Place, span } from '../model/place.ts';
import type { Check } from './check.ts';
import { moduleName } from './modules.ts';
import { type Run, runsOf, wordsOf } from './runs.ts';

/** Shorter passages may stand in two modules on purpose: a greeting, a rule of the game. */
const FEWEST_WORDS = 40;

/** A passage stands in one module only. In every language: words are compared as they are. */
export const duplicates: Check = {
  rules: ['language/duplicate'],
  *run(curriculum) {
    const texts = textsByModule(curriculum);
    for (const { first, second, length } of findRepeats(texts.map(keysOf), FEWEST_WORDS)) {
      const [original, copy] = [texts[first.text], texts[second.text]];
      if (!original || !copy) continue;
      yield {
        rule: 'language/duplicate',
        message: `A passage of ${length} words stands here as it does in ${moduleName(original.module)}.`,
        hint: 'Keep the passage in one of the two modules, and name that module in the other; whoever corrects one of them would forget the other.',
        place: placeOfWords(copy, second.from, length),
        related: [{ message: 'They stand here, too.', place: placeOfWords(original, first.from, length) }],
      };
    }
  },
};

/** The Markdown of a module. */
interface ModuleText {
  readonly module: Module;
  readonly runs: Run[];
}

/** The Markdown of each module, in the order of the course. */
function textsByModule(curriculum: Curriculum): ModuleText[] {
  const texts = new Map<Module, ModuleText>();
  for (const run of runsOf(curriculum)) {
    const { module, file, isQuotation } = run;
    if (!module || isQuotation || file === module.yamlFile) continue;
    const own = texts.get(module) ?? { module, runs: [] };
    texts.set(module, own);
    own.runs.push(run);
  }
  return [...texts.values()];
}

/** The words of a module, in their order. */
function* keysOf({ runs }: ModuleText): Iterable<string> {
  for (const run of runs) for (const { key } of wordsOf(run)) yield key;
}

function placeOfWords({ runs }: ModuleText, from: number, length: number): Place {
  const words = runs.flatMap((run) => wordsOf(run).map(({ start, end }) => ({ run, start, end })));
  const [first, last] = [words[from], words[from + length - 1]] as [PlacedWord, PlacedWord];
  const begin = first.run.placeAt(first.start, first.end);
  // A passage that goes on in a handout is shown as far as its file goes.
  return first.run.file === last.run.file ? span(begin, last.run.placeAt(last.start, last.end)) : begin;
}

interface PlacedWord {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
}
