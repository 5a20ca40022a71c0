import type { Block, Line } from './block.ts';
import { openDocx } from './open-docx.ts';
import { readLines } from './read-lines.ts';
import { walkXml } from './walk-xml.ts';

/** Blocks of a Word document, or why there are none. */
export type ReadDocx = { readonly paragraphs: readonly DocxParagraph[] } | { readonly fault: string };

/** A paragraph with what Word knows of it. */
export interface DocxParagraph {
  readonly text: string;
  /** From 1, the highest; undefined for running text. */
  readonly level: number | undefined;
  /** From 0; undefined for what is no entry of a list. */
  readonly depth: number | undefined;
}

/** The paragraphs of a Word document in their order, those of tables and text boxes with them; what is deleted or hidden is not text. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = openDocx(bytes);
  if ('fault' in parts) return parts;
  const levels = readStyles(parts.styles);
  if (typeof levels === 'string') return { fault: `The list of styles in this document ${levels}.` };
  const paragraphs: DocxParagraph[] = [];
  // A text box stands in the paragraph that it is anchored to.
  const open: { text: string; level: number | undefined; depth: number | undefined; isNumbered: boolean }[] = [];
  let isText = false;
  let skipping = 0;
  const fault = walkXml(parts.document, {
    open(name, attributes) {
      if (SKIPPED.has(name)) skipping += 1;
      const paragraph = open.at(-1);
      if (name === 'w:p') open.push({ text: '', level: undefined, depth: undefined, isNumbered: false });
      else if (!paragraph || skipping > 0) return;
      else if (name === 'w:t') isText = true;
      else if (name === 'w:tab') paragraph.text += ' ';
      else if (name === 'w:br' || name === 'w:cr') paragraph.text += ' ';
      else if (name === 'w:noBreakHyphen') paragraph.text += '-';
      else if (name === 'w:pStyle') paragraph.level = levels.get(attributes['w:val'] ?? '');
      else if (name === 'w:outlineLvl') paragraph.level = levelOf(attributes['w:val']);
      else if (name === 'w:ilvl') paragraph.depth = Math.min(Number(attributes['w:val']) || 0, 8);
      else if (name === 'w:numId') paragraph.isNumbered = attributes['w:val'] !== '0';
    },
    close(name) {
      if (SKIPPED.has(name)) skipping -= 1;
      if (name === 'w:t') isText = false;
      if (name !== 'w:p') return;
      const paragraph = open.pop();
      if (!paragraph || skipping > 0) return;
      const { level, isNumbered } = paragraph;
      const depth = isNumbered && level === undefined ? (paragraph.depth ?? 0) : undefined;
      paragraphs.push({ text: paragraph.text.replace(/[\s\u0085]+/g, ' ').trim(), level, depth });
    },
    text(text) {
      const paragraph = open.at(-1);
      if (isText && paragraph && skipping === 0) paragraph.text += text;
    },
  });
  return fault ? { fault: `The text of this document ${fault}.` } : { paragraphs };
}

/** Deleted text, comments’ marks, and the second copy of drawings that Word keeps for older programs. */
const SKIPPED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sdtPr']);

/** The level of headings by the id of their style, or why the list cannot be read. Ids are in the language of Word, names are not. */
function readStyles(xml: string): ReadonlyMap<string, number> | string {
  const levels = new Map<string, number>();
  if (xml === '') return levels;
  let style: string | undefined;
  const fault = walkXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:type'] === 'paragraph' ? attributes['w:styleId'] : undefined;
      if (style === undefined) return;
      const value = attributes['w:val'] ?? '';
      const heading = name === 'w:name' ? /^heading ([1-9])$/i.exec(value)?.[1] : undefined;
      if (heading !== undefined) levels.set(style, Number(heading));
      if (name === 'w:name' && /^title$/i.test(value)) levels.set(style, 1);
      const level = name === 'w:outlineLvl' ? levelOf(value) : undefined;
      if (level !== undefined) levels.set(style, level);
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
    text: () => undefined,
  });
  return fault ?? levels;
}

/** Word counts outline levels from 0; 9 is running text. */
const levelOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^[0-8]$/.test(value) ? Number(value) + 1 : undefined;

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
