import type { Paper } from '../../model/document.ts';
import { isLarge } from '../sheets.ts';

/** How much of a sheet a card takes: a quarter, the whole width of one row, or all of it. */
export const CARD_SIZES = ['quarter', 'half', 'full'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** The sheet of cards on a paper, in millimeters. */
export interface CardPaper {
  /** What stands above the cards and is cut off. */
  readonly head: number;
  /** The height of a row; a sheet has two. */
  readonly row: number;
  /** The size of type that everything is measured in: 11 points, 18 in large print. */
  readonly rem: number;
  /** Sizes of text, name and foot of a card, in rem. */
  readonly text: number;
  readonly name: number;
  readonly foot: number;
  /** Height of everything on a card that is neither text nor name nor foot, in rem. */
  readonly furniture: number;
  /** Pitch of lines to write on. */
  readonly writing: number;
  /** The sizes that a card may have on it, the smallest first. */
  readonly sizes: readonly CardSize[];
}

/** Width of the type area on every paper. */
const WIDTH = 166;

const ROWS: Readonly<Record<Paper, Pick<CardPaper, 'head' | 'row'>>> = {
  a4: { head: 21, row: 111 },
  letter: { head: 21, row: 105 },
  'a4-large': { head: 30, row: 98 },
  'letter-large': { head: 31, row: 90 },
};

const POINT = 25.4 / 72;

const REGULAR = { rem: 11 * POINT, text: 1.16, name: 1.42, foot: 0.8, furniture: 2.9, writing: 9, sizes: CARD_SIZES };
/** In large print the number stands beside the name and not above it, and a quarter of a page holds too little. */
const LARGE = { rem: 18 * POINT, text: 1, name: 1.2, foot: 1, furniture: 1.4, writing: 14, sizes: CARD_SIZES.slice(1) };

/** The figures of a paper, as in cards.css. */
export const cardPaper = (paper: Paper): CardPaper => ({ ...ROWS[paper], ...(isLarge(paper) ? LARGE : REGULAR) });

/** Width and height of a card, its padding included. */
export const outerSize = (size: CardSize, { row }: CardPaper): { readonly width: number; readonly height: number } => ({
  width: size === 'quarter' ? WIDTH / 2 : WIDTH,
  height: size === 'full' ? 2 * row : row,
});

/** The measures of a sheet for its styles. */
export const cardPaperCss = ({ head, row }: CardPaper): string => `:root{--card-head:${head}mm;--card-row:${row}mm}`;
