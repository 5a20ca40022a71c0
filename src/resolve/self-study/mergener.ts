import { type Minutes, minutes } from '../../model/minutes.ts';

/** What the formula is given: counts of the whole course, and how difficult it is, from 1 to 5 with one decimal at most. */
export interface MergenerInputs {
  readonly words: number;
  readonly questions: number;
  readonly difficulty: number;
}

/** The coefficients, as they are printed beside every result. */
export const MERGENER = {
  factor: 0.9,
  constant: -22.3,
  perWord: 0.00209,
  perQuestion: 2.78,
  perDifficulty: 15.5,
} as const;

/** Where the formula comes from, and where its use today was seen: names and addresses, the same in every language. */
export const MERGENER_SOURCES = [
  'Mergener, M. A. (1991). A preliminary study to determine the amount of continuing education credit to award for home study programs. American Journal of Pharmaceutical Education, 55, 263–266.',
  'Canadian Council on Continuing Education in Pharmacy, Mergener Formula: https://cccep.ca/accreditation/mergener-formula/',
] as const;

/**
 * How long somebody needs to study a text alone, in minutes with a fraction:
 *
 *     0.9 × (−22.3 + 0.00209 × words + 2.78 × questions + 15.5 × difficulty)
 *
 * Mergener 1991, with the conservative factor of 0.9 that accreditors use (CCCEP). 3,774 words, 16 questions and difficulty 2.5 give
 * 61.9 minutes, as the sheet of the AORN prints them; that sheet prints the constant without its minus, and reckons with it.
 * It is meant for one course as a whole: reckoned module by module, constant and difficulty would be counted once for each.
 */
export const mergenerMinutes = (inputs: MergenerInputs): number => scaled(inputs) / SCALE;

/** The same as whole minutes, rounded down; never less than none. */
export const mergenerWholeMinutes = (inputs: MergenerInputs): Minutes =>
  minutes(Math.max(0, Math.floor(scaled(inputs) / SCALE)));

const SCALE = 1_000_000;

/** In millionths of a minute, in whole numbers alone, so that no rounding inside decides about a minute. */
const scaled = ({ words, questions, difficulty }: MergenerInputs): number =>
  9 * (-2_230_000 + 209 * words + 278_000 * questions + 155_000 * Math.round(difficulty * 10));
