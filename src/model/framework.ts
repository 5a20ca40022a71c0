/** Frameworks: what somebody else says that a training is for, and what in this curriculum is seen to work towards it. */
import type { Method } from './choices.ts';
import type { ProgrammeObjective } from './curriculum.ts';
import type { Minutes } from './minutes.ts';
import type { Activity, Module } from './module.ts';
import type { Place, Written } from './place.ts';

/** The outcomes of a certification, a board or a guideline: `frameworks/<id>.yaml`. Nothing of it is printed for participants. */
export interface Framework {
  readonly id: string;
  /** Relative to the working directory. */
  readonly file: string;
  readonly title: string;
  /** Whose it is and where it is written down. */
  readonly source: string;
  /** `YYYY-MM-DD`: the day on which the source said so. */
  readonly asOf: string | undefined;
  readonly note: string | undefined;
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly text: string | undefined;
  /** How many minutes are asked for, by the framework or by whoever maps to it. */
  readonly least: Written<Minutes> | undefined;
  readonly coveredBy: readonly CoverEntry[];
  /** Every activity of these methods covers it too: for outcomes about how a training teaches. */
  readonly methods: readonly Method[];
  /** Why it may stay uncovered. */
  readonly waived: string | undefined;
  /** False where an entry of `covered-by` or `methods` could not be read. */
  readonly isComplete: boolean;
  /** Of its id. */
  readonly place: Place;
  /** From its first key to its end. */
  readonly extent: Place;
}

/** An id under `covered-by`, as written; `target` is undefined where there is no such thing. */
export interface CoverEntry {
  readonly id: Written<string>;
  readonly target: CoverTarget | undefined;
}

/** What can cover an outcome. */
export type CoverTarget =
  | { readonly kind: 'objective'; readonly objective: ProgrammeObjective }
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'activity'; readonly module: Module; readonly activity: Activity }
  | { readonly kind: 'method'; readonly method: Method };
