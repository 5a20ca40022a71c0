import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Audience } from '../../model/directives.ts';
import type { Strings } from '../strings.ts';

/** For whom, and how much. */
export interface WordingView {
  readonly curriculum: Curriculum;
  /** Of the work itself; its base is read with its own first one. */
  readonly agenda: Agenda;
  readonly words: Strings;
  readonly audience: Audience;
  /** How much of it a book shows that has the new text itself; undefined where all is shown. */
  readonly limits?: Limits;
}

export interface Limits {
  /** Lines of one thing. */
  readonly lines: number;
  /** Letters of a line that is old, or new, as a whole. */
  readonly letters: number;
  /** Names of a list. */
  readonly names: number;
}
