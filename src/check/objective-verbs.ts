import type { Fix } from '../diagnostics/fix.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { isEnglish } from '../language/is-english.ts';
import { type FoundVerb, findVerb, type VerbFault } from '../language/objective-verbs.ts';
import { withCaseOf } from '../language/replacement.ts';
import type { Check } from './check.ts';
import { modulesOf } from './modules.ts';
import { type Run, runOfInline } from './runs.ts';
import { listed, quoted } from './wording.ts';

/** An objective says what participants will do, with a verb that somebody can see or hear. English only. */
export const objectiveVerbs: Check = {
  rules: ['objective/verb'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    const ofModules = modulesOf(curriculum).flatMap((module) => module.objectives);
    for (const { text } of [...curriculum.objectives, ...ofModules]) {
      const run = runOfInline(text);
      const found = findVerb(run.text);
      if (found) yield problemOf(found, run);
    }
  },
};

const VERDICTS: Readonly<Record<VerbFault, string>> = {
  hidden: 'can be neither seen nor heard, so nobody can tell whether this objective is reached',
  provider: 'is what the course does, not what participants will be able to do',
};

/** Verbs for what is learned, where none can stand for the author’s as it is. */
const EXAMPLES = '“name” (facts), “explain” (ideas), “examine” (values), “demonstrate” (skills) or “apply” (at work)';

function problemOf(found: FoundVerb, run: Run): Problem {
  const { fault, instead, start, end } = found;
  const written = run.text.slice(start, end);
  const fixes = fixesOf(found, run, written);
  const verbs = instead.length > 0 ? listed(instead.map(quoted), 'or') : EXAMPLES;
  return {
    rule: 'objective/verb',
    message: `${quoted(written.replace(/\s+/g, ' '))} ${VERDICTS[fault]}.`,
    hint: `Begin with what participants will do, such as ${verbs}.`,
    place: run.placeAt(start, end),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Proposals: only the author knows what participants will really do. */
const fixesOf = ({ instead, start, end }: FoundVerb, run: Run, written: string): Fix[] =>
  run.isLiteral(start, end)
    ? instead.map((verb) => {
        const text = withCaseOf(verb, written);
        return { title: `Write ${quoted(text)}`, edits: [{ place: run.placeAt(start, end), text }], isSafe: false };
      })
    : [];
