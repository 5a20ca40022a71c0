import { type Agenda, type EstimateTerms, isSelfStudy } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { type Minutes, minutes } from '../../model/minutes.ts';
import { countReading, type Reading } from './count-reading.ts';
import { mergenerMinutes, mergenerWholeMinutes } from './mergener.ts';

/** The hours of a self-study edition, and all that they were reckoned from. */
export interface Estimate {
  readonly terms: EstimateTerms;
  readonly reading: Reading;
  /** What the method gives, with its fraction. */
  readonly exact: number;
  /** The same, rounded down: no more than this may be promised. */
  readonly minutes: Minutes;
  /** What the edition was meant to have and the method does not give; 0 where it gives enough, or nothing was meant. */
  readonly missing: Minutes;
}

/** Estimates the hours of a self-study agenda, once for the whole course; undefined where the agenda names no method. */
export function estimateHours(curriculum: Pick<Curriculum, 'modules'>, agenda: Agenda): Estimate | undefined {
  const { estimate: terms } = agenda;
  if (!terms || !isSelfStudy(agenda)) return undefined;
  const reading = countReading(curriculum);
  const inputs = { words: reading.words, questions: reading.questions, difficulty: terms.difficulty.value };
  const given = mergenerWholeMinutes(inputs);
  const missing = minutes(Math.max(0, (terms.seeks?.value ?? 0) - given));
  return { terms, reading, exact: mergenerMinutes(inputs), minutes: given, missing };
}
