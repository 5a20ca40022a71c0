import { lastUpTo } from '../../model/last-up-to.ts';

/** A line of the original. */
export interface Line {
  /** Without spaces at its ends. */
  readonly text: string;
  /** Where it stands: the line of a text, or the paragraph of a Word document, from 1. */
  readonly number: number;
}

/** A piece of an outline, whatever it was written with. */
export type Block = Heading | Paragraph | Item;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly line: number;
  /** From 1, the highest; undefined where nothing tells. */
  readonly level: number | undefined;
  /** True if it stood within a paragraph, with no line of its own. */
  readonly isEmbedded?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
}

/** An entry of a list. */
export interface Item {
  readonly kind: 'item';
  readonly lines: readonly Line[];
  /** From 0, the outermost. */
  readonly depth: number;
}

/** The text of a block, its lines joined. */
export const textOf = (block: Block): string =>
  block.kind === 'heading' ? block.text : block.lines.map(({ text }) => text).join(' ');

/** Where a block begins. */
export const lineOf = (block: Block): number => (block.kind === 'heading' ? block.line : (block.lines[0]?.number ?? 1));

/** Tells for an offset into the text of a block on which line it stands. */
export function placesIn(block: Block): (offset: number) => number {
  if (block.kind === 'heading') return () => block.line;
  const starts: { readonly start: number; readonly number: number }[] = [];
  let start = 0;
  for (const { text, number } of block.lines) {
    starts.push({ start, number });
    start += text.length + 1;
  }
  return (offset) => lastUpTo(starts, offset, (line) => line.start)?.number ?? 1;
}
