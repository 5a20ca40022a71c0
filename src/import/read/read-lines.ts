import { readLabel, readNumbered } from '../labels.ts';
import type { Block, Heading, Item, Line, Paragraph } from './block.ts';

/**
 * Blocks of a text that has nothing but lines. A line is a heading by how it stands: in capitals, alone, before a label such as
 * `Takeaways:`, or short above a paragraph. Headings have no level, except where some of them are numbered and others are not.
 */
export function readLines(lines: readonly Line[], indents: ReadonlyMap<number, number> = new Map()): readonly Block[] {
  const isWrapped = isWrappedText(lines);
  const stanzas = stanzasOf(lines);
  return levelled(stanzas.flatMap((stanza, index) => readStanza(stanza, stanzas[index + 1]?.[0], isWrapped, indents)));
}

/** Runs of lines with no empty one between them. */
function stanzasOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stanzas: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '') open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      stanzas.push(open);
    }
  }
  return stanzas;
}

/** Whether paragraphs go over several lines; else every line is one. */
function isWrappedText(lines: readonly Line[]): boolean {
  const long = lines.map(({ text }) => text.length).filter((length) => length > SHORT);
  return long.filter((length) => length > WIDE).length * 4 < long.length;
}

/** Characters of a line that may be a heading, and those of one that nobody has broken. */
const SHORT = 60;
const WIDE = 130;

function readStanza(
  stanza: readonly Line[],
  following: Line | undefined,
  isWrapped: boolean,
  indents: ReadonlyMap<number, number>,
): Block[] {
  const blocks: Block[] = [];
  let open: { kind: 'paragraph' | 'item'; lines: Line[]; depth: number } | undefined;
  stanza.forEach((line, index) => {
    if (isHeading(stanza, index, following)) {
      blocks.push({ kind: 'heading', text: line.text, line: line.number, level: undefined });
      open = undefined;
      return;
    }
    const item = BULLET.exec(line.text);
    const isNew = !open || item !== null || readLabel(line.text) !== undefined || !isWrapped;
    if (!isNew) {
      open?.lines.push(line);
      return;
    }
    open = {
      kind: item ? 'item' : 'paragraph',
      lines: [{ ...line, text: line.text.slice(item?.[0].length ?? 0) }],
      depth: Math.floor((indents.get(line.number) ?? 0) / INDENT),
    };
    blocks.push(open as Paragraph | Item);
  });
  return blocks;
}

/** The mark of a list’s entry. */
const BULLET = /^(?:[•●▪◦‣∙·*–—-]|o(?=\s)|\d{1,3}[.)]|[a-z][.)])\s+(?=\S)/;
/** Spaces by which an entry stands deeper than the one above. */
const INDENT = 2;

function isHeading(stanza: readonly Line[], index: number, following: Line | undefined): boolean {
  const [line, before, next] = [stanza[index], stanza[index - 1], stanza[index + 1]];
  if (!line || !isTitleLike(line.text)) return false;
  if (next && readLabel(next.text)) return true;
  if (IN_CAPITALS.test(line.text)) return true;
  if (before || STOPS_SHORT.test(line.text) || goesOn(next ?? following)) return false;
  return next === undefined || next.text.length > Math.max(SHORT, 1.5 * line.text.length);
}

/** A line that a sentence goes on from, on the next one or where a link once stood. */
const STOPS_SHORT = /\s(?:an?|and|at|by|for|from|in|including|of|on|or|the|to|with)$/;
const goesOn = (line: Line | undefined): boolean =>
  line !== undefined && /^\p{Ll}/u.test(line.text.replace(BULLET, ''));

const IN_CAPITALS = /^(?=.*\p{Lu}{2})[^\p{Ll}]+$/u;

/** Whether a line could be a title: short, with a capital or a figure first, and no end of a sentence. */
function isTitleLike(text: string): boolean {
  const { title } = readNumbered(text);
  if (title === text && BULLET.test(text)) return false;
  return (
    title.length <= LONGEST &&
    title.split(' ').length <= WORDS &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘¿¡]/u.test(title) &&
    !/[.;:,…]$/.test(title) &&
    readLabel(title) === undefined
  );
}

const LONGEST = 100;
const WORDS = 14;

/** Where some headings are numbered, those without a number stand above them. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const isNumbered = ({ text }: Heading): boolean => readNumbered(text).label !== undefined;
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (headings.every(isNumbered) || !headings.some((heading) => /^\d/.test(heading.text) && isNumbered(heading)))
    return blocks;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: isNumbered(block) ? 2 : 1 } : block));
}
