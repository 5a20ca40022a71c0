import type { Diagnostic } from './diagnostic.ts';

/** A problem as a stage reports it; how severe it is, the catalogue and the author's settings decide later. */
export type Problem = Omit<Diagnostic, 'severity'>;

/** A value together with what was wrong with its sources: what every stage returns. */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
