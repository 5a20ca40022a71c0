import type { Block, Line } from './block.ts';
import { type DocxStyle, levelOf, readStyles } from './docx-styles.ts';
import { openDocx } from './open-docx.ts';
import { readLines } from './read-lines.ts';
import { walkXml } from './walk-xml.ts';

/** Paragraphs of a Word document, or why there are none. */
export type ReadDocx = DocxText | { readonly fault: string };

export interface DocxText {
  readonly paragraphs: readonly DocxParagraph[];
  /** How many footnotes and endnotes the text refers to. They are not read. */
  readonly notes: number;
  /** How many paragraphs a table of contents takes. They are not read. */
  readonly contents: number;
}

/** A paragraph with what Word knows of it. */
export interface DocxParagraph {
  readonly text: string;
  /** From 1, the highest; undefined for running text. */
  readonly level: number | undefined;
  /** From 0; undefined for what is no entry of a list. */
  readonly depth: number | undefined;
}

/** A paragraph in the making. */
interface Open {
  text: string;
  style: DocxStyle | undefined;
  level: number | undefined;
  depth: number | undefined;
  isNumbered: boolean | undefined;
}

const emptyParagraph = (): Open => ({
  text: '',
  style: undefined,
  level: undefined,
  depth: undefined,
  isNumbered: undefined,
});

/**
 * The paragraphs of a Word document in their order, those of tables and text boxes with them; a row of short texts is one. What is deleted
 * or hidden is not text.
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = openDocx(bytes);
  if ('fault' in parts) return parts;
  const styles = readStyles(parts.styles);
  if (typeof styles === 'string') return { fault: `The list of styles in this document ${styles}.` };
  const paragraphs: DocxParagraph[] = [];
  // A text box stands in the paragraph that it is anchored to.
  const open: Open[] = [];
  // The cells of rows that are open, each with its paragraphs; a table may stand in a cell.
  const rows: DocxParagraph[][][] = [];
  let isText = false;
  let isHidden = false;
  let skipping = 0;
  let notes = 0;
  let contents = 0;
  const add = (paragraph: DocxParagraph): void => {
    (rows.at(-1)?.at(-1) ?? paragraphs).push(paragraph);
  };
  const fault = walkXml(parts.document, {
    open(name, attributes) {
      if (SKIPPED.has(name)) skipping += 1;
      const paragraph = open.at(-1);
      const value = attributes['w:val'];
      if (name === 'w:tr') rows.push([]);
      else if (name === 'w:tc') rows.at(-1)?.push([]);
      else if (name === 'w:p') open.push(emptyParagraph());
      else if (name === 'w:r') isHidden = false;
      else if (!paragraph || skipping > 0) return;
      else if (name === 'w:t') isText = true;
      else if (name === 'w:vanish') isHidden = value === undefined || /^(?:1|true|on)$/.test(value);
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') paragraph.text += ' ';
      else if (name === 'w:noBreakHyphen') paragraph.text += '-';
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') notes += 1;
      else if (name === 'w:pStyle') paragraph.style = styles.get(value ?? '');
      else if (name === 'w:outlineLvl') paragraph.level = levelOf(value);
      else if (name === 'w:ilvl') paragraph.depth = Math.min(Number(value) || 0, 8);
      else if (name === 'w:numId') paragraph.isNumbered = value !== '0';
    },
    close(name) {
      if (SKIPPED.has(name)) skipping -= 1;
      if (name === 'w:t') isText = false;
      if (name === 'w:r') isHidden = false;
      if (name === 'w:tr') paragraphsOfRow(rows.pop() ?? []).forEach(add);
      if (name !== 'w:p') return;
      const paragraph = open.pop();
      if (!paragraph || skipping > 0) return;
      if (paragraph.style?.isContents) contents += 1;
      else add(close(paragraph));
    },
    text(text) {
      const paragraph = open.at(-1);
      if (isText && !isHidden && paragraph && skipping === 0) paragraph.text += text;
    },
  });
  return fault ? { fault: `The text of this document ${fault}.` } : { paragraphs, notes, contents };
}

function close({ text, style, level = style?.level, depth = 0, isNumbered = style?.isItem }: Open): DocxParagraph {
  const isItem = level === undefined && isNumbered === true;
  return { text: text.replace(/[\s\u0085]+/g, ' ').trim(), level, depth: isItem ? depth : undefined };
}

/** A row whose cells have a short text each is one entry; one that only arranges a page is what stands in it. */
function paragraphsOfRow(cells: readonly (readonly DocxParagraph[])[]): readonly DocxParagraph[] {
  const full = cells.map((cell) => cell.filter(({ text }) => text !== '')).filter(({ length }) => length > 0);
  const isEntry = full.every(([first, ...others]) => others.length === 0 && first?.level === undefined);
  if (full.length < 2 || !isEntry) return cells.flat();
  return [{ text: full.flatMap((cell) => cell.map(({ text }) => text)).join(' – '), level: undefined, depth: 0 }];
}

/** Deleted text, comments’ marks, and the second copy of drawings that Word keeps for older programs. */
const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sdtPr']);

/** Blocks of paragraphs. A document that uses no heading styles is read as text, each paragraph with room around it. */
export function blocksOfParagraphs(paragraphs: readonly DocxParagraph[], cleared: readonly Line[]): readonly Block[] {
  const hasHeadings = paragraphs.some(({ level }) => level !== undefined);
  if (!hasHeadings) return cleared.flatMap((line) => blocksOf(line, paragraphs[line.number - 1]));
  return cleared.flatMap((line): Block[] => {
    const paragraph = paragraphs[line.number - 1];
    if (line.text === '') return [];
    if (paragraph?.level !== undefined)
      return [{ kind: 'heading', text: line.text, line: line.number, level: paragraph.level }];
    return blocksOf(line, paragraph, false);
  });
}

/** One paragraph as a block: an entry of a list, or whatever its line says it is. */
function blocksOf(line: Line, paragraph: DocxParagraph | undefined, mayBeHeading = true): Block[] {
  if (line.text === '') return [];
  if (paragraph?.depth !== undefined) return [{ kind: 'item', lines: [line], depth: paragraph.depth }];
  return mayBeHeading ? [...readLines([line])] : [{ kind: 'paragraph', lines: [line] }];
}
