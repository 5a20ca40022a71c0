const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character, with its place in the text and its width on a terminal. */
export interface Cell {
  readonly text: string;
  /** In UTF-16 units from the start of the text. */
  readonly index: number;
  /** In columns. */
  readonly width: number;
}

export const cellsOf = (text: string): Cell[] =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, index, width: widthOf(segment) }));

/** Columns that a text takes on a terminal. */
export const displayWidth = (text: string): number => cellsOf(text).reduce((sum, { width }) => sum + width, 0);

/** East Asian wide and full-width characters, after Unicode Standard Annex 11. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** An emoji by itself, or a sign that a variation selector turns into one. */
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;

/** A mark or a joiner without a letter to stand on. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const widthOf = (segment: string): number =>
  NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) || EMOJI.test(segment) ? 2 : 1;
