import type { Place } from '../model/place.ts';

/** A change of the sources that mends a problem: data, which `check --fix`, editors and review tools apply. */
export interface Fix {
  /** What it does, in words for a button: `Write “safe-place”`. */
  readonly title: string;
  /** None of them overlaps another one. */
  readonly edits: readonly Edit[];
  /** True where nothing else can be meant: then it may be applied unseen. Anything else is a proposal, which a person chooses. */
  readonly isSafe: boolean;
}

/** Text that stands for what is at a place; an empty place is where it goes in. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}
