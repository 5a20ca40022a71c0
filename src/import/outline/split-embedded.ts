import type { Finding } from '../finding.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { type Block, type Line, type Paragraph, placesIn, textOf } from '../read/block.ts';
import { quoted } from '../wording.ts';

/** Blocks in which every module has its heading. */
export interface Split {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** `Module 6: Goal-Setting Takeaway[s]:` within a paragraph: a heading that has lost its line. */
const EMBEDDED =
  /(?<![\p{L}\p{N}])((?:module|session|unit|lesson|chapter)\s{1,4}\d{1,3}\s{0,4}:\s{0,4}[^.!?:]{2,120}?)\s{1,4}(?=(?:key )?takeaway(?:s|\/s|\[s\]|\(s\))?\s{0,4}:)/giu;

/** Gives modules that stand within the paragraph of another one a heading of their own. */
export function splitEmbedded(blocks: readonly Block[]): Split {
  const findings: Finding[] = [];
  const split = blocks.flatMap((block) => (block.kind === 'paragraph' ? splitParagraph(block, findings) : block));
  return { blocks: split, findings };
}

function splitParagraph(paragraph: Paragraph, findings: Finding[]): Block[] {
  const text = textOf(paragraph);
  const lineAt = placesIn(paragraph);
  const blocks: Block[] = [];
  let from = 0;
  for (const { 0: found, index, 1: title = '' } of text.matchAll(EMBEDDED)) {
    // More of them are refused anyway.
    if (findings.length > IMPORT_LIMITS.modules) break;
    const line = lineAt(index);
    if (text.slice(from, index).trim() !== '') blocks.push(partOf(paragraph, from, index));
    blocks.push({ kind: 'heading', text: title, line, level: undefined, isEmbedded: true });
    findings.push({
      id: 'embedded-module',
      lines: [line],
      message: `${quoted(title)} stands within the text before it, without a line of its own.`,
      done: 'It became a module of its own, and nothing of it was left where it stood.',
    });
    from = index + found.length;
  }
  return from === 0 ? [paragraph] : [...blocks, partOf(paragraph, from, text.length)];
}

/** What stands from one offset into the text of a paragraph to another, with its lines. */
function partOf({ lines }: Paragraph, from: number, to: number): Paragraph {
  let start = 0;
  const parts: Line[] = [];
  for (const { text, number } of lines) {
    const part = text.slice(Math.max(from - start, 0), Math.max(to - start, 0)).trim();
    if (part !== '') parts.push({ text: part, number });
    start += text.length + 1;
  }
  return { kind: 'paragraph', lines: parts };
}
