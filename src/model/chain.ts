import type { Curriculum } from './curriculum.ts';

/** A work, what it builds on, and so on to the original. */
export function* chainOf(work: Curriculum): Iterable<Curriculum> {
  for (let one: Curriculum | undefined = work; one; one = one.adaptation?.base) yield one;
}

/** The same in the order in which they came to be: the original first. */
export const worksOf = (work: Curriculum): Curriculum[] => [...chainOf(work)].reverse();
