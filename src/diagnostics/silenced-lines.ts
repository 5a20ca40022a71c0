import type { Suppression } from './settle.ts';

/**
 * The lines that each comment silences: the next one and, where another such comment stands there, the line that this one silences. So
 * several rules can be silenced at one place, one comment below the other.
 */
export function silencedLines(suppressions: readonly Suppression[]): ReadonlyMap<Suppression, readonly number[]> {
  const standing = new Map(suppressions.map((one) => [keyOf(one.file, one.place.line), one]));
  const ends = new Map<Suppression, number>();
  // From the last, so that what a comment leads to is known already.
  for (const one of suppressions.toSorted((a, b) => b.line - a.line)) {
    const next = standing.get(keyOf(one.file, one.line));
    ends.set(one, (next && ends.get(next)) ?? one.line);
  }
  return new Map(suppressions.map((one) => [one, [...new Set([one.line, ends.get(one) ?? one.line])]]));
}

const keyOf = (file: string, line: number): string => JSON.stringify([file, line]);
