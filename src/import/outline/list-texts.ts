import { type Block, textOf } from '../read/block.ts';

/** The entries of a list as texts; what stands below an entry is joined to it. A paragraph that leads to a list is not one of them. */
export function listTexts(blocks: readonly Block[]): readonly string[] {
  const least = outermost(blocks);
  const texts: string[] = [];
  let isBelow = false;
  blocks.forEach((block, index) => {
    const text = textOf(block);
    if (block.kind === 'item' && block.depth > least && texts.length > 0) {
      texts.push(`${texts.pop()}${isBelow ? ';' : ''} ${text}`);
      isBelow = true;
      return;
    }
    isBelow = false;
    const leads =
      block.kind === 'paragraph' && /:$/.test(text) && blocks[index + 1]?.kind === 'item' && !saysMore(block);
    if (!leads && text !== '') texts.push(text);
  });
  return texts;
}

const outermost = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (least, block) => (block.kind === 'item' ? Math.min(least, block.depth) : least),
    Number.MAX_SAFE_INTEGER,
  );

/** Whether a paragraph has more than the one sentence that leads to a list; then it stays. */
export const saysMore = (block: Block): boolean =>
  (block.kind === 'paragraph' && block.lines.length > 1) || /[.?!]\s/.test(textOf(block));
