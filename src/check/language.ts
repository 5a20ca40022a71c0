import type { Rule } from '../diagnostics/catalogue.ts';
import type { Fix } from '../diagnostics/fix.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { isEnglish } from '../language/is-english.ts';
import { type FoundTerm, type LexiconTerm, makeLexicon } from '../language/lexicon.ts';
import { articleFor, inPlural, withCaseOf } from '../language/replacement.ts';
import type { TermLevel } from '../model/choices.ts';
import type { Check } from './check.ts';
import { type Run, runsOf, wordsOf } from './runs.ts';
import { listed, quoted } from './wording.ts';

const LEVELS: Readonly<Record<TermLevel, { readonly rule: Rule; readonly verdict: string }>> = {
  stigma: { rule: 'language/stigma', verdict: 'stigmatizes' },
  term: { rule: 'language/term', verdict: 'is not what this field says' },
  context: { rule: 'language/context', verdict: 'may not be the right word here' },
};

/** Words that this field avoids, wherever readers would meet them. The list has English words alone; in other languages, those of `words.yaml` are found. */
export const language: Check = {
  rules: ['language/stigma', 'language/term', 'language/context'],
  *run(curriculum) {
    const lexicon = isEnglish(curriculum.language) ? makeLexicon(curriculum.words) : makeLexicon(curriculum.words, []);
    for (const run of runsOf(curriculum)) {
      if (run.isQuotation) continue;
      for (const found of lexicon.find(wordsOf(run))) yield problemOf(found, run);
    }
  },
};

function problemOf(found: FoundTerm, run: Run): Problem {
  const { term, start, end } = found;
  const { rule, verdict } = LEVELS[term.level];
  const written = run.text.slice(start, end).replace(/\s+/g, ' ');
  const fixes = fixesOf(found, run);
  return {
    rule,
    message: `${quoted(written)} ${verdict}: ${term.why}.`,
    hint: hintOf(term, found.isPlural),
    place: run.placeAt(start, end),
    ...(fixes.length > 0 && { fixes }),
  };
}

const alternativesOf = ({ instead }: LexiconTerm, isPlural: boolean): string[] =>
  isPlural ? instead.map(inPlural) : [...instead];

function hintOf(term: LexiconTerm, isPlural: boolean): string {
  const alternatives = alternativesOf(term, isPlural).map(quoted);
  const sentences = [
    alternatives.length > 0 ? `Depending on what is meant, write ${listed(alternatives, 'or')}.` : '',
    term.advice.length > 0 ? `${alternatives.length > 0 ? 'Or' : 'Better'}: ${term.advice.join('; ')}.` : '',
    term.unless ? `It may stay where ${term.unless}.` : '',
    'Words that are quoted to be discussed stand in :quote[…].',
    `Source: ${term.sources.join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** One proposal for each alternative that can stand there as it is. */
function fixesOf(found: FoundTerm, run: Run): Fix[] {
  const { term, start, end, isPlural, isLoose, article } = found;
  const first = article?.start ?? start;
  if (isLoose || !run.isLiteral(first, end)) return [];
  const written = run.text.slice(start, end);
  return alternativesOf(term, isPlural).map((alternative): Fix => {
    const text = article
      ? `${withCaseOf(articleFor(alternative), article.written)}${run.text.slice(article.end, start)}${alternative}`
      : withCaseOf(alternative, written);
    return {
      title: `Write ${quoted(text)}`,
      edits: [{ place: run.placeAt(first, end), text }],
      isSafe: false,
    };
  });
}
