import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Steps } from '../model/steps.ts';
import type { CheckContext } from './check.ts';
import { CHECKS } from './checks.ts';

/** Everything that all checks find, in the order of the checks, each of which is a step. */
export function* runChecks(curriculum: Curriculum, context: CheckContext): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const check of CHECKS) {
    for (const problem of check.run(curriculum, context)) problems.push(problem);
    yield;
  }
  return problems;
}
