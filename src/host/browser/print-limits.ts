/** Milliseconds that any print may take at least, and at most. */
const [SHORTEST, LONGEST] = [30_000, 120_000];

/** Milliseconds for each character of a page, its images included. */
const EACH = 1 / 20;

/**
 * Milliseconds after which a print, a measurement or an audit of a page of so many characters is given up: half a minute, and 50 seconds
 * for each million characters, two minutes at most. What was given up is tried once more, alone, and then has the two minutes.
 *
 * Measured on two cores that a dozen other programs kept busy (load 25): the guide of the first curriculum, 207 pages in 1.15 million
 * characters, took 27 seconds of its 87, its audit 18; a form of 240,000 characters took 2 of 42. Alone they take a tenth of that.
 */
export function printLimits(characters: number): readonly [first: number, second: number] {
  return [Math.min(LONGEST, SHORTEST + Math.round(characters * EACH)), LONGEST];
}
