import { alignColumns } from '../columns.ts';
import { visible } from '../report/visible.ts';
import type { Colors } from '../terminal.ts';
import type { Block, Line, Piece } from './blocks.ts';

/** For reading at a terminal; without colors, signs say what is old and what is new. */
export const pretty = (blocks: readonly Block[], colors: Colors): string =>
  `${blocks.map((block) => blockToText(block, '', colors)).join('\n\n')}\n`;

function blockToText(block: Block, indentation: string, colors: Colors): string {
  const write = (line: Line): string => line.map((piece) => pieceToText(piece, colors)).join('');
  switch (block.kind) {
    case 'heading':
      return indentation + colors.bold(write(block.line));
    case 'text':
      return indentation + write(block.line);
    case 'list':
      return block.items.map((line) => `${indentation}  • ${write(line)}`).join('\n');
    case 'table': {
      const rows = [block.head, ...block.rows.map((row) => row.map(plain))];
      const lines = alignColumns(rows, 'l'.repeat(block.head.length));
      return lines.map((line, index) => `${indentation}  ${index === 0 ? colors.dim(line) : line}`).join('\n');
    }
    case 'fold':
      return [
        indentation + write(block.summary),
        ...block.blocks.map((one) => blockToText(one, `${indentation}  `, colors)),
      ].join('\n');
  }
}

function pieceToText(piece: Piece, colors: Colors): string {
  if (typeof piece === 'string') return visible(piece);
  const text = visible(piece.text);
  if (piece.as === 'strong') return colors.bold(text);
  if (piece.as === 'quiet') return colors.dim(text);
  if (piece.as === 'code') return text;
  return piece.as === 'old' ? colors.red(`[-${text}-]`) : colors.green(`{+${text}+}`);
}

/** In columns, whose width counts; the head says which is which. */
const plain = (line: Line): string =>
  line.map((piece) => visible(typeof piece === 'string' ? piece : piece.text)).join('');
