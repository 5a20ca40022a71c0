import { alignColumns } from '../columns.ts';
import { displayWidth } from '../report/display-width.ts';
import { visible } from '../report/visible.ts';
import type { Channel, Colors } from '../terminal.ts';
import type { Block, Line, Piece } from './blocks.ts';

/** Where it is shown; what is no terminal has lines of any length. */
export type Screen = Pick<Channel, 'colors' | 'width'>;

/** Longer lines are hard to read. */
const MOST_COLUMNS = 100;

/** For reading at a terminal; without colors, signs say what is old and what is new. */
export const pretty = (blocks: readonly Block[], screen: Screen): string =>
  `${blocks.map((block) => blockToText(block, '', screen)).join('\n\n')}\n`;

function blockToText(block: Block, indentation: string, screen: Screen): string {
  const { colors } = screen;
  switch (block.kind) {
    case 'heading':
      return wrap(block.line, indentation, indentation, screen, colors.bold);
    case 'text':
      return wrap(block.line, indentation, indentation, screen);
    case 'list':
      return block.items.map((line) => wrap(line, `${indentation}  • `, `${indentation}    `, screen)).join('\n');
    case 'table': {
      const rows = [block.head, ...block.rows.map((row) => row.map(plain))];
      const lines = alignColumns(rows, 'l'.repeat(block.head.length));
      return lines.map((line, index) => `${indentation}  ${index === 0 ? colors.dim(line) : line}`).join('\n');
    }
    case 'fold':
      return [
        wrap(block.summary, indentation, `${indentation}  `, screen),
        ...block.blocks.map((one) => blockToText(one, `${indentation}  `, screen)),
      ].join('\n');
  }
}

type Paint = (text: string) => string;

/** Breaks a line between words, each of which keeps its color. `first` and `rest` stand before its lines. */
function wrap(line: Line, first: string, rest: string, { colors, width }: Screen, paint: Paint = String): string {
  const most = Math.min(width ?? Number.POSITIVE_INFINITY, MOST_COLUMNS);
  const words = wordsOf(line, colors);
  if (width === undefined) return first + words.map(({ painted }) => paint(painted)).join(' ');
  let column = displayWidth(first);
  return words.reduce((text, { plain, painted }, index) => {
    const own = displayWidth(plain);
    const isNext = index > 0 && column + 1 + own > most;
    column = isNext ? displayWidth(rest) + own : column + (index > 0 ? 1 : 0) + own;
    return `${text}${isNext ? `\n${rest}` : index > 0 ? ' ' : ''}${paint(painted)}`;
  }, first);
}

/** The words of a line; one of several pieces is one word. */
function wordsOf(line: Line, colors: Colors): { plain: string; painted: string }[] {
  const words = [{ plain: '', painted: '' }];
  for (const piece of line) {
    const { text, paint } = pieceToText(piece, colors);
    for (const [index, part] of text.split(' ').entries()) {
      if (index > 0) words.push({ plain: '', painted: '' });
      const last = words.at(-1);
      if (!last || part === '') continue;
      last.plain += part;
      last.painted += paint(part);
    }
  }
  return words;
}

function pieceToText(piece: Piece, colors: Colors): { readonly text: string; readonly paint: Paint } {
  if (typeof piece === 'string') return { text: visible(piece), paint: String };
  const text = visible(piece.text);
  if (piece.as === 'strong') return { text, paint: colors.bold };
  if (piece.as === 'quiet') return { text, paint: colors.dim };
  if (piece.as === 'code') return { text, paint: String };
  return piece.as === 'old' ? { text: `[-${text}-]`, paint: colors.red } : { text: `{+${text}+}`, paint: colors.green };
}

/** In columns, whose width counts; the head says which is which. */
const plain = (line: Line): string =>
  line.map((piece) => visible(typeof piece === 'string' ? piece : piece.text)).join('');
