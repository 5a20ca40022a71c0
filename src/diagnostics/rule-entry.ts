import type { Severity } from './diagnostic.ts';

/** What the catalogue says about one rule, for people who maintain a curriculum and do not program. */
export interface RuleEntry {
  /** Where nobody has set another. */
  readonly severity: Severity;
  /** A few words for lists: what the rule is about. */
  readonly title: string;
  /** What is wrong when the rule reports. */
  readonly what: string;
  /** Why it matters to trainers and participants. */
  readonly why: string;
  /** How to mend it. */
  readonly fix: string;
  /** Whether `check --fix` can mend some of what breaks the rule, or `check` proposes a change to choose. */
  readonly mending?: 'fix' | 'proposal';
  /** As an author writes it: once wrong, once right. */
  readonly example: { readonly wrong: string; readonly right: string };
}
