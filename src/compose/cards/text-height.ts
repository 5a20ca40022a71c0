import type { Element, ElementContent } from 'hast';
import { BREAK, linesOfRuns, type Run } from './letter-widths.ts';

/**
 * How high text will stand on a card: an estimate on the safe side, in millimeters, as in cards.css. A card cannot grow, so whoever
 * asks chooses a larger card.
 */
export interface TextBox {
  readonly width: number;
  /** The size of the text. */
  readonly size: number;
  /** Pitch of lines to write on. */
  readonly writing: number;
}

/** Height of a line and space after a block, as shares of the size. */
const LINE = 1.4;
export const GAP = 0.6;
/** What lists, quotations and cells need of the width for themselves, as shares of the size. */
const INDENT = 1.5;
const CELL = 1.2;
/** Where the browser breaks a line a little earlier than reckoned, for the sake of the next one. */
const SAFE = 0.985;
/** Letters of code are as wide as each other, so fewer of them stand in a line. */
const CODE = 0.75;
/** Things of a fixed height: a line to mark, an empty row of a table, the highest picture. */
const FIXED = { scale: 22, row: 44, picture: 45 };

/** Blocks with the space after each. */
export const heightOfBlocks = (nodes: readonly ElementContent[], box: TextBox): number =>
  nodes.reduce((sum, node) => sum + heightOfBlock(node, box), 0);

/** A block with the space after it. */
export function heightOfBlock(node: ElementContent, box: TextBox): number {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() ? textHeight([node], box) : 0;
  const { tagName, children } = node;
  if (has(node, 'lines')) return children.length * box.writing + GAP * box.size;
  if (has(node, 'scale-line')) return FIXED.scale;
  if (tagName === 'pre') return textHeight(children.map(asWritten), { ...box, width: box.width * CODE });
  if (tagName === 'tr') return rowHeight(node, box);
  const room = tagName === 'li' || tagName === 'blockquote' ? { ...box, width: box.width - INDENT * box.size } : box;
  if (children.some(isBlock)) return heightOfBlocks(children, room);
  return textHeight([node], room) + picturesIn(node) * FIXED.picture;
}

function rowHeight({ children }: Element, box: TextBox): number {
  const cells = children.filter(({ type }) => type === 'element');
  const width = Math.max(box.size, box.width / Math.max(1, cells.length) - CELL * box.size);
  if (cells.every((cell) => textOf(cell) === '')) return FIXED.row;
  return Math.max(...cells.map((cell) => heightOfBlock(cell, { ...box, width })));
}

const textHeight = (nodes: readonly ElementContent[], { width, size }: TextBox): number =>
  linesOfRuns(
    nodes.flatMap((node) => runsOf(node)),
    size,
    width * SAFE,
  ) *
    size *
    LINE +
  GAP * size;

const picturesIn = (node: ElementContent): number => {
  if (node.type !== 'element') return 0;
  return node.tagName === 'img' ? 1 : node.children.reduce((sum, child) => sum + picturesIn(child), 0);
};

const BLOCKS = new Set(
  'p ul ol li blockquote pre table thead tbody tr td th h3 h4 h5 h6 div section aside dl dt dd figure hr'.split(' '),
);
const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (BLOCKS.has(node.tagName) || has(node, 'lines'));

const has = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const asWritten = (node: ElementContent): ElementContent => ({
  type: 'text',
  value: textOf(node).replaceAll('\n', BREAK),
});

/** The text of a tree as it is printed. */
export const textOf = (node: ElementContent): string =>
  runsOf(node)
    .map(({ text }) => text)
    .join('');

/** With line breaks, with its weights, and with the address that stands behind a link out of the document. */
function runsOf(node: ElementContent, isStrong = false): Run[] {
  if (node.type === 'text') return [{ text: node.value, isStrong }];
  if (node.type !== 'element') return [];
  if (node.tagName === 'br') return [{ text: BREAK, isStrong }];
  const isHeavy = isStrong || /^(strong|b|th|h[1-6])$/.test(node.tagName);
  const runs = node.children.flatMap((child) => runsOf(child, isHeavy));
  return has(node, 'out') ? [...runs, { text: ` (${String(node.properties.href)})`, isStrong }] : runs;
}
