import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { CheckContext } from './check.ts';
import { CHECKS } from './checks.ts';

/** Everything that all checks find, in the order of the checks. */
export const runChecks = (curriculum: Curriculum, context: CheckContext): Problem[] =>
  CHECKS.flatMap((check) => [...check.run(curriculum, context)]);
