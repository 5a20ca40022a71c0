import { comparePlaces, type Place } from '../model/place.ts';
import type { Rule } from './catalogue.ts';
import type { Fix } from './fix.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One problem, as data. It is made where the fault is known and printed once, at the edge. */
export interface Diagnostic {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What is wrong, in plain words that name the things involved and both figures where two disagree. */
  readonly message: string;
  readonly place: Place;
  /** What to do. */
  readonly hint?: string;
  /** Other places that take part, for example where the other figure stands. */
  readonly related?: readonly Related[];
  /** Ways to mend it, the best first. */
  readonly fixes?: readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly place: Place;
}

/** By file, line, column, then rule: the same order on every machine. */
export const sortDiagnostics = <T extends Diagnostic>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => comparePlaces(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
