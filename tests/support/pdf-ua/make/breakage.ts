import type { Draft } from './draft.ts';

/** A draft that is changed: `rules` are what it breaks then, each once; none for a near miss. */
export interface Breakage {
  readonly rules: readonly string[];
  readonly what: string;
  change(draft: Draft): void;
}

export const breaks = (
  rule: string,
  what: string,
  change: Breakage['change'],
  also: readonly string[] = [],
): Breakage => ({
  rules: [rule, ...also],
  what,
  change,
});

/** A change after which nothing is wrong. */
export const keeps = (what: string, change: Breakage['change']): Breakage => ({ rules: [], what, change });
