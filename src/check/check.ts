import type { Rule } from '../diagnostics/catalogue.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';

/** What a check may know besides the curriculum. */
export interface CheckContext {
  /** `YYYY-MM-DD`, from the clock of the run. */
  readonly today: string;
  /**
   * What loading, parsing and resolving have reported: a check keeps quiet where one of these already explains what it
   * would say, so that one mistake gives one diagnostic.
   */
  readonly earlier: readonly Problem[];
}

/** One check: a file of its own, a line in `checks.ts`, an entry per rule in the catalogue, fixtures named after its rules. */
export interface Check {
  /** The rules that it can report. */
  readonly rules: readonly Rule[];
  run(curriculum: Curriculum, context: CheckContext): Iterable<Problem>;
}
