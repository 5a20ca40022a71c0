import type { TermLevel } from './choices.ts';
import type { Place, Written } from './place.ts';

/** An entry of `words.yaml`: what a curriculum says about one word of the list, or a word of its own. */
export interface WordEntry {
  readonly id: Written<string>;
  readonly place: Place;
  /** How the word is found; undefined where the list knows it. */
  readonly words: readonly string[] | undefined;
  readonly level: TermLevel | undefined;
  /** What to write instead; stands for all alternatives of the list. */
  readonly instead: readonly string[] | undefined;
  /** Why it is avoided, in the author’s words. */
  readonly why: string | undefined;
  readonly waiver: Waiver | undefined;
}

/** That a word is used all the same. */
export interface Waiver {
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: Written<string> | undefined;
}
