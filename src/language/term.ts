import type { TermLevel } from '../model/choices.ts';
import type { Reason } from './reasons.ts';
import type { SourceId } from './sources.ts';

/** A word or an expression that this field avoids, with what it writes instead. */
export interface Term {
  readonly id: string;
  readonly level: TermLevel;
  /**
   * As it is found in texts. `{a,b}` is one of the two, `{,s}` is with or without; a blank stands for blanks, line breaks, hyphens and
   * apostrophes. What stands in `[…]` is meant, the rest is what must stand around it. Words in capitals are found in capitals alone.
   */
  readonly phrases: readonly string[];
  /** Phrases in whose place no alternative can stand as it is: verbs, other turns of the sentence. */
  readonly loose?: readonly string[];
  /** Expressions that hold the same words and mean something else: `alcoholic hepatitis`. */
  readonly passes?: readonly string[];
  readonly why: Reason;
  /** What can stand in its place as it is. */
  readonly instead: readonly string[];
  /** Other ways out, which need another sentence. */
  readonly advice?: readonly string[];
  /** Where it is right after all. */
  readonly unless?: string;
  readonly sources: readonly SourceId[];
}
