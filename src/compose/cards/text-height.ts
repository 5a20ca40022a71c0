import type { Element, ElementContent } from 'hast';
import { linesOf } from '../deck/fit.ts';

/**
 * How high text will stand on a card: an estimate on the safe side, in the unit of the width, as in cards.css. A card cannot grow, so
 * whoever asks chooses a larger card.
 */
export interface TextBox {
  readonly width: number;
  /** The size of the text. */
  readonly size: number;
}

/** Height of a line and space after a block, as shares of the size. */
const LINE = 1.4;
const GAP = 0.6;
/** What lists, quotations and cells need of the width for themselves, as shares of the size. */
const INDENT = 1.5;
const CELL = 1.2;
/** Bold letters are wider than those that the widths were measured with. */
const SAFE = 0.97;
/** Things of a fixed height, in millimeters: a line to write on, a line to mark, a row of a plan, the highest picture. */
const FIXED: Readonly<Record<string, number>> = { i: 9, tr: 37, img: 45 };
const SCALE = 20;
/** Letters of code are as wide as each other, so fewer of them stand in a line. */
const NARROWER = 0.75;
/** A line break that somebody wrote, other than those of a text editor. */
const BREAK = '\u2028';

/** Blocks with the space after each. */
export const heightOfBlocks = (nodes: readonly ElementContent[], box: TextBox): number =>
  nodes.reduce((sum, node) => sum + heightOfBlock(node, box), 0);

/** A block with the space after it. */
export function heightOfBlock(node: ElementContent, box: TextBox): number {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() ? textHeight(node.value, box) : 0;
  const { tagName, children } = node;
  if (has(node, 'lines')) return children.length * (FIXED.i ?? 0) + GAP * box.size;
  if (has(node, 'scale-line')) return SCALE;
  if (tagName === 'img') return (FIXED.img ?? 0) + GAP * box.size;
  if (tagName === 'pre')
    return textHeight(textOf(node).replaceAll('\n', BREAK), { ...box, width: box.width * NARROWER });
  if (tagName === 'tr') return rowHeight(node, box);
  if (tagName === 'li' || tagName === 'blockquote')
    return heightOfBlocks(inBlocks(children), { ...box, width: box.width - INDENT * box.size });
  if (children.some(isBlock)) return heightOfBlocks(inBlocks(children), box);
  return textHeight(textOf(node), box) + pictures(node);
}

function rowHeight(row: Element, box: TextBox): number {
  const cells = row.children.filter((child): child is Element => child.type === 'element');
  const width = Math.max(box.size, box.width / Math.max(1, cells.length) - CELL * box.size);
  const isEmpty = cells.every((cell) => textOf(cell) === '');
  return isEmpty
    ? (FIXED.tr ?? 0)
    : Math.max(...cells.map((cell) => heightOfBlocks(inBlocks([cell]), { ...box, width })));
}

const textHeight = (text: string, { width, size }: TextBox): number =>
  text.split(BREAK).reduce((sum, line) => sum + linesOf(line, size, width * SAFE) * size * LINE, 0) + GAP * size;

const pictures = (node: Element): number =>
  node.children.reduce((sum, child) => {
    if (child.type !== 'element') return sum;
    return sum + (child.tagName === 'img' ? (FIXED.img ?? 0) : pictures(child));
  }, 0);

/** Text beside blocks is a block of its own; line ends between blocks are none. */
const inBlocks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.filter((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''));

const BLOCKS = new Set(
  'p ul ol li blockquote pre table thead tbody tr h3 h4 h5 h6 div section aside dl figure hr'.split(' '),
);
const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (BLOCKS.has(node.tagName) || has(node, 'lines'));

const has = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

/** The text of a tree as it is printed: with line breaks, and with the address behind a link that leaves the document. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.tagName === 'br' ? BREAK : node.children.map(textOf).join('');
  return has(node, 'out') ? `${text} (${String(node.properties.href)})` : text;
}
