import type { Minutes } from '../../model/minutes.ts';
import type { Block } from '../read/block.ts';
import type { Entry } from './entry.ts';

/** Text that is no module: it stands before them or after. */
export interface Passage {
  readonly title: string | undefined;
  readonly body: readonly Block[];
  readonly at: 'front' | 'back';
}

export interface OutlineSection {
  readonly title: string;
  readonly purpose: readonly Block[];
  readonly modules: readonly Entry[];
}

/** What an outline says of a training. */
export interface Outline {
  /** Undefined if the text has none. */
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
  /** How long the whole takes, where that is said under the title. */
  readonly minutes: Minutes | undefined;
  readonly objectives: readonly string[];
  readonly audience: readonly string[];
  readonly prerequisites: readonly string[];
  readonly sections: readonly OutlineSection[];
  readonly passages: readonly Passage[];
}
