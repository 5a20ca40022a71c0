/**
 * How much text a slide holds. Text is never set smaller to make it fit: what Coursewright lays out by itself (objectives, takeaways,
 * references) goes on on a further slide, and what an author wrote too much of is reported (`slide/overflow`). The figures are estimates
 * on the safe side; the browser measures the truth.
 */

/** The size of running text in px, as in slides.css. */
export const TEXT_PX = 38;

/** The text column of a slide with an axis, and the space below its title; as in slides.css. */
export const COLUMN = { width: 964, height: 570, titleSpace: 34 } as const;
/** The same without an axis. */
export const WIDE = 1132;
/** The sizes of its title in px; those of long titles have classes of the same name. */
const TITLE_PX = { normal: 62, long: 50, longer: 40 };

/** Width of a letter as a share of the size, spaces included; measured on English text (.442 and .484), rounded up. */
const LETTER = { text: 0.457, voice: 0.51 };
const LINE = { text: 1.36, voice: 1.12 };
/** Space after a list item or a paragraph, as a share of the size. */
const GAP = 0.5;
/** The same where lines stand closely together. */
export const NARROW_GAP = 0.3;

/** Lines that words take: broken at spaces, as a browser would. */
export function linesOf(text: string, px: number, width: number, face: keyof typeof LETTER = 'text'): number {
  const room = Math.max(1, Math.floor(width / (px * LETTER[face])));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = lettersOf(word);
    const space = used > 0 ? 1 : 0;
    if (used + space + length <= room) {
      used += space + length;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.floor(Math.max(0, length - 1) / room);
    used = length % room || Math.min(length, room);
  }
  return lines;
}

/** Letters of East Asian scripts are as wide as two. */
const lettersOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);

/** Height of a text block with the space after it. */
export const heightOf = (text: string, px: number, width: number, gap = GAP): number =>
  linesOf(text, px, width) * px * LINE.text + px * gap;

/** A class for titles that would take more than two lines at full size. */
export function titleClass(title: string): 'long' | 'longer' | undefined {
  if (title.length <= 56) return undefined;
  return title.length <= 110 ? 'long' : 'longer';
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Space after each text, as a share of its size. */
  readonly gap?: number;
  /** The size of the text, where it is not that of running text. */
  readonly px?: number;
}

/** What a title leaves of the text column; list items need some of the width for their marks. */
export function roomBelow(title: string): Room {
  const px = TITLE_PX[titleClass(title) ?? 'normal'];
  const height = linesOf(title, px, COLUMN.width, 'voice') * px * LINE.voice + COLUMN.titleSpace;
  return { width: COLUMN.width - 50, height: COLUMN.height - height };
}

/** Spreads items in order over as few slides as hold them. */
export const paginate = <Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { width, height, gap, px = TEXT_PX }: Room,
): Item[][] => spread(items, (item) => heightOf(textOf(item), px, width, gap), height);

/** Fills slides in order; an item that is higher than the room has a slide to itself. */
export function spread<Item>(items: readonly Item[], heightOfItem: (item: Item) => number, height: number): Item[][] {
  const slides: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const needed = heightOfItem(item);
    if (needed > left || slides.length === 0) {
      slides.push([]);
      left = height;
    }
    slides.at(-1)?.push(item);
    left -= needed;
  }
  return slides;
}
