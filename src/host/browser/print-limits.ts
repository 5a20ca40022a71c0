import { LIMITS } from '../../model/limits.ts';

/** Milliseconds that any print may take at least. */
const SHORTEST = 30_000;

/** Milliseconds for each character of a page, its images included. */
const EACH = 1 / 20;

/**
 * Milliseconds after which a print, a measurement or an audit of a page of so many characters is given up: half a minute, and 50 seconds
 * for each million characters, two minutes at most, or what the caller allows. What was given up is tried once more, alone, and then has all of that.
 *
 * Measured on two cores at a load of 25: the guide of the first curriculum, 207 pages in 1.15 million
 * characters, took 27 seconds of its 87, its audit 18; a form of 240,000 characters took 2 of 42.
 */
export function printLimits(characters: number): readonly [first: number, second: number] {
  const longest = 1000 * LIMITS.printSeconds;
  return [Math.min(longest, SHORTEST + Math.round(characters * EACH)), longest];
}
