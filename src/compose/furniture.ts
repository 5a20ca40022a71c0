import type { Curriculum } from '../model/curriculum.ts';
import type { Paper } from '../model/document.ts';
import { linesOf } from './deck/fit.ts';
import { isRightToLeft } from './direction.ts';
import { licenceLine } from './licence.ts';
import { isLarge } from './sheets.ts';
import type { Strings } from './strings.ts';

/** What stands in the margins of every page, besides the running head. */
export interface Furniture {
  readonly form: 'regular' | 'large';
  /** On which side of the spread a page with an odd number lies: on the left in writing from right to left. */
  readonly recto: 'left' | 'right';
  /** The license line, byte for byte as long as it fits. */
  readonly license: string;
  /** `Trainer Guide, version 1.0.0, November 22, 2026`. */
  readonly edition: string;
  /** What stands before the page’s number, and before the number of pages. */
  readonly folio: readonly [page: string, of: string];
  /** What every page of a draft says. */
  readonly draft?: string;
}

/** Widths in millimeters of what stands in the margins, 166 together, and how much of a line text fills; type size in millimeters; lines that have room. */
export const ROOM = {
  regular: {
    size: 3.1,
    head: 148,
    draft: 18,
    folio: 36,
    line: 130,
    lineText: 130,
    headLines: 1,
    footLines: 3,
    tab: { width: 8, letters: 48, size: '10.5pt' },
  },
  large: {
    size: 6.35,
    head: 144,
    draft: 22,
    folio: 34,
    line: 132,
    lineText: 122,
    headLines: 2,
    footLines: 3,
    tab: { width: 11, letters: 16, size: 'var(--size-furniture)' },
  },
} as const;

/** The furniture of a document with this title; large print leaves the title out, it stands on the cover. */
export function furnitureOf(curriculum: Curriculum, paper: Paper, title: string, words: Strings): Furniture {
  const version = words.version(curriculum.version);
  const form = isLarge(paper) ? 'large' : 'regular';
  const edition = [
    ...(form === 'large' ? [version] : [title, version.toLowerCase()]),
    ...(curriculum.date ? [words.date(curriculum.date)] : []),
  ];
  return {
    form,
    recto: isRightToLeft(curriculum.language) ? 'left' : 'right',
    license: licenceLine(curriculum),
    edition: edition.join(', '),
    folio: words.pages.folio,
    ...(curriculum.isDraft ? { draft: words.draft } : {}),
  };
}

/** A running head on one line: parts that go before give way. Only the last part may take all its room, and is cut at a word. */
export function fitHead(parts: readonly string[], { form }: Furniture): string {
  const { size, head, headLines } = ROOM[form];
  const heads = parts.map((_, index) => parts.slice(index).filter(Boolean).join(SEPARATOR));
  return heads.find((text) => linesOf(text, size, head) === 1) ?? cut(parts.at(-1) ?? '', size, head, headLines);
}

/** The license line; beyond three lines it is cut at a word, and whole on its own page. */
export function fitLine(text: string, { form }: Furniture): string {
  const { size, lineText, footLines } = ROOM[form];
  return cut(text, size, lineText, footLines);
}

const SEPARATOR = ' \u00b7 ';

/** Cuts at a word; a first word that is longer than the room is cut between letters. */
function cut(text: string, size: number, width: number, lines: number): string {
  if (linesOf(text, size, width) <= lines) return text;
  const words = text.trim().split(/\s+/);
  let kept = '';
  for (const word of words) {
    const longer = kept ? `${kept} ${word}` : word;
    if (linesOf(`${longer}…`, size, width) > lines) break;
    kept = longer;
  }
  return `${kept || [...text].slice(0, Math.floor((width * lines) / size) - 1).join('')}…`;
}
