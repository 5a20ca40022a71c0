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
  /** Sizes of the small lines of a card, in rem. */
  readonly small: number;
  readonly fine: number;
  /** The sizes that a card may have on it, the smallest first. */
  readonly sizes: readonly CardSize[];
}

/** Width of the type area on every paper. */
const WIDTH = 166;

const ROWS: Readonly<Record<Paper, Pick<CardPaper, 'head' | 'row'>>> = {
  a4: { head: 21, row: 111 },
  letter: { head: 21, row: 105 },
  'a4-large': { head: 28, row: 99 },
  'letter-large': { head: 28, row: 91 },
};

const POINT = 25.4 / 72;

export const cardPaper = (paper: Paper): CardPaper => ({
  ...ROWS[paper],
  ...(isLarge(paper)
    ? { rem: 18 * POINT, small: 1, fine: 1, sizes: CARD_SIZES.slice(1) }
    : { rem: 11 * POINT, small: 0.885, fine: 0.8, sizes: CARD_SIZES }),
});

/** Width and height of a card, its padding included. */
export const outerSize = (size: CardSize, { row }: CardPaper): { readonly width: number; readonly height: number } => ({
  width: size === 'quarter' ? WIDTH / 2 : WIDTH,
  height: size === 'full' ? 2 * row : row,
});

/** The measures of a sheet for its styles. */
export const cardPaperCss = ({ head, row }: CardPaper): string => `:root{--card-head:${head}mm;--card-row:${row}mm}`;
