import type { ElementContent } from 'hast';
import { linesOf, spread } from '../deck/fit.ts';
import { type CardPaper, type CardSize, outerSize } from './card-paper.ts';
import { heightOfBlock, heightOfBlocks } from './text-height.ts';

/** What is printed on one card, beside what every card has. */
export interface CardText {
  readonly name: string;
  /** The lines at the foot, each of them whole. */
  readonly foot: readonly string[];
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
    return heightOfBlocks(text.blocks, box) <= height;
  });
  if (size) return { size, parts: [text.blocks] };
  const { height, ...box } = roomFor(text, 'full', paper);
  const parts = spread(text.blocks, (block) => heightOfBlock(block, box), height - box.size * GOES_ON);
  return { size: 'full', parts };
}

/** As in cards.css: the size of text and name in rem, and what stands around the text in rem and millimeters. */
const TEXT = 1.16;
const NAME = 1.42;
const PADDING = { inline: 11, block: 14 };
const HEAD = 2.4;
const GAPS = 1.6;
const LINE = { name: 1.2, foot: 1.36 };
/** Lines for the words that a card goes on. */
const GOES_ON = 2;

function roomFor({ name, foot }: CardText, size: CardSize, paper: CardPaper) {
  const { rem, fine } = paper;
  const outer = outerSize(size, paper);
  const width = outer.width - PADDING.inline;
  const nameLines = linesOf(name, NAME * rem, width, 'voice');
  const footLines = foot.reduce((sum, line) => sum + linesOf(line, fine * rem, width), 0);
  const around = HEAD + GAPS + nameLines * NAME * LINE.name + footLines * fine * LINE.foot;
  return { width, size: TEXT * rem, height: outer.height - PADDING.block - around * rem };
}
