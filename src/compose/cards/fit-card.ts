import type { ElementContent } from 'hast';
import { fill, linesOf } from '../deck/fit.ts';
import { type CardPaper, type CardSize, outerSize } from './card-paper.ts';
import { GAP, heightOfBlock, heightOfBlocks, type TextBox } from './text-height.ts';

/** What is printed on one card, beside what every card has. */
export interface CardText {
  readonly name: string;
  /** Module and activity. */
  readonly foot: string;
  readonly blocks: readonly ElementContent[];
}

/** A card as large as its text needs; a text that is longer than a whole sheet is divided between its blocks. */
export interface FittedCard {
  readonly size: CardSize;
  readonly parts: readonly (readonly ElementContent[])[];
}

/** The smallest card that holds the text in its one size of type. */
export function fitCard(text: CardText, paper: CardPaper): FittedCard {
  const size = paper.sizes.find((candidate) => {
    const { height, ...box } = roomFor(text, candidate, paper);
    // Nothing stands below the last block that it would have to keep away from.
    return heightOfBlocks(text.blocks, box) - GAP * box.size <= height;
  });
  if (size) return { size, parts: [text.blocks] };
  const { height, ...box } = roomFor(text, 'full', paper);
  const parts = fill(text.blocks, (block) => heightOfBlock(block, box), height - box.size * GOES_ON);
  return { size: 'full', parts };
}

/** As in cards.css: what a card keeps free around its text, in millimeters, and the heights of lines as shares of their size. */
const PADDING = 10;
const LINE = { name: 1.2, foot: 1.36 };
/** Lines for the words that a card goes on. */
const GOES_ON = 2;

function roomFor({ name, foot }: CardText, size: CardSize, paper: CardPaper): TextBox & { readonly height: number } {
  const { rem, writing } = paper;
  const outer = outerSize(size, paper);
  const width = outer.width - PADDING;
  // In large print the number takes a fifth of the width.
  const nameLines = linesOf(name, paper.name * rem, size === 'quarter' ? width : 0.8 * width, 'voice');
  const footLines = linesOf(foot, paper.foot * rem, width);
  const around = paper.furniture + nameLines * paper.name * LINE.name + footLines * paper.foot * LINE.foot;
  return { width, size: paper.text * rem, writing, height: outer.height - PADDING - around * rem };
}
