import { foreignToHtml, foreignToLineStart, foreignToMarkdown } from '../escape-foreign.ts';
import type { Block, Line, Piece } from './blocks.ts';

/** Characters of all Markdown: GitHub takes 65,536 in a comment. */
const MOST = 60_000;

/** For a pull request: nothing that a curriculum says becomes a link, a mention, a picture or markup. What does not fit is left out, and said. */
export function markdown(blocks: readonly Block[]): string {
  const written: string[] = [];
  let room = MOST;
  let isWhole = true;
  for (const block of blocks) {
    const fitting = block.kind === 'list' ? firstItems(block, room) : block;
    const text = blockToMarkdown(fitting);
    if (fitting !== block || text.length > room) isWhole = false;
    if (text === '' || text.length > room) continue;
    written.push(text);
    room -= text.length + 2;
  }
  const rest = '**There is more than fits here**: run “coursewright diff” to read all of it.';
  return `${[...written, ...(isWhole ? [] : [rest])].join('\n\n')}\n`;
}

/** As many items of a list as there is room for. */
function firstItems(list: Extract<Block, { kind: 'list' }>, most: number): Block {
  let room = most;
  const items = list.items.filter((line) => {
    room -= lineToMarkdown(line).length + 3;
    return room >= 0;
  });
  return items.length === list.items.length ? list : { kind: 'list', items };
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${lineToMarkdown(block.line)}`;
    case 'text':
      return lineToMarkdown(block.line);
    case 'list':
      return block.items.map((line) => `- ${lineToMarkdown(line)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(lineToMarkdown))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'fold':
      return [
        `<details><summary>${write(block.summary, foreignToHtml)}</summary>`,
        ...block.blocks.map(blockToMarkdown),
        '</details>',
      ].join('\n\n');
  }
}

const lineToMarkdown = ([first, ...rest]: Line): string =>
  first === undefined ? '' : write([first], foreignToLineStart) + write(rest, foreignToMarkdown);

/** Tags rather than signs: these work within words, and beside spaces. */
const TAGS = { strong: 'b', code: 'code', old: 'del', new: 'ins', quiet: 'sub' } as const;

const write = (line: Line, safe: (text: string) => string): string =>
  line.map((piece) => writePiece(piece, safe)).join('');

function writePiece(piece: Piece, safe: (text: string) => string): string {
  if (typeof piece === 'string') return safe(piece);
  const tag = TAGS[piece.as];
  return `<${tag}>${safe(piece.text)}</${tag}>`;
}
