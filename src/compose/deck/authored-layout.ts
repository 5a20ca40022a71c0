import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode } from '../../model/content.ts';
import { COLUMN, heightOf, roomBelow, SIZES, type SizeName, titleClass } from './fit.ts';

/** How the text that an author gave to a slide is set: the classes of the slide follow from its content alone. */
export interface Layout {
  readonly classes: readonly (string | undefined)[];
  /** True if the slide is one question and nothing else. */
  readonly isQuestion: boolean;
}

const COLUMN_GAP = 60;
/** A few words are not read but seen: they are set large, in the voice of the room. */
const STATEMENT_LENGTH = 170;
const MANY_ITEMS = 6;

export function layoutOf({ children }: DirectiveNode, title: string): Layout {
  const long = titleClass(title);
  if (children.length === 0) return { classes: ['ask', long], isQuestion: /[?？؟]\s*$/.test(title) };
  const isText = children.every(({ type }) => type === 'paragraph');
  if (isText && lengthOf(children) <= STATEMENT_LENGTH) return { classes: ['statement', long], isQuestion: false };
  const room = roomBelow(title).height;
  const [only] = children;
  if (children.length === 1 && only?.type === 'list' && only.children.length >= MANY_ITEMS) {
    return { classes: ['columns', long, columnSize(only, room)], isQuestion: false };
  }
  const size = SIZES.find(({ px }) => heightOfAll(children, px, COLUMN.width) <= room) ?? SIZES[2];
  return { classes: [long, size.name], isQuestion: false };
}

const lengthOf = (nodes: readonly RootContent[]): number => nodes.reduce((sum, node) => sum + textOf(node).length, 0);

/** The size at which a long list stands in two columns. */
function columnSize(list: List, room: number): SizeName {
  const width = (COLUMN.width - COLUMN_GAP) / 2;
  const half = Math.ceil(list.children.length / 2);
  const fits = (px: number) =>
    [list.children.slice(0, half), list.children.slice(half)].every((items) => heightOfAll(items, px, width) <= room);
  return (SIZES.find(({ px }) => fits(px)) ?? SIZES[2]).name;
}

const heightOfAll = (nodes: readonly RootContent[], px: number, width: number): number =>
  nodes.reduce((sum, node) => sum + heightOfNode(node, px, width), 0);

const INDENT = 50;
/** A picture is scaled to what is left; it asks for this much. */
const IMAGE_HEIGHT = 300;
const CELL_PADDING = 24;

function heightOfNode(node: RootContent, px: number, width: number): number {
  switch (node.type) {
    case 'list':
    case 'blockquote':
    case 'listItem':
      return heightOfAll(node.children, px, node.type === 'list' ? width : width - INDENT);
    case 'table':
      return node.children.reduce((sum, row) => {
        const columns = Math.max(1, row.children.length);
        const cells = row.children.map((cell) => heightOf(textOf(cell), px, width / columns - CELL_PADDING));
        return sum + Math.max(0, ...cells) + CELL_PADDING;
      }, 0);
    case 'code':
      return node.value.split('\n').length * px * 1.4;
    case 'paragraph':
      return node.children.some(({ type }) => type === 'image' || type === 'imageReference')
        ? IMAGE_HEIGHT
        : heightOf(textOf(node), px, width);
    default:
      return heightOf(textOf(node), px, width);
  }
}
