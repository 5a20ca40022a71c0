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

/** Lines that words take: broken at spaces, and within a word after a hyphen, as a browser would. */
export function linesOf(text: string, px: number, width: number, face: keyof typeof LETTER = 'text'): number {
  const room = Math.max(1, Math.floor(width / (px * LETTER[face])));
  let lines = 1;
  let used = 0;
  for (const piece of text.split(PIECES)) {
    const length = lettersOf(piece.trim());
    const space = used > 0 && /^\s/.test(piece) ? 1 : 0;
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

/** Before a space, which stays with the word that it leads to, and after a hyphen or a dash within a word. */
const PIECES = /(?<!\s)\s*(?=\s\S)|(?<=\w[-–])(?=\w)/;

/** Letters of East Asian scripts are as wide as two. */
const lettersOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);

/** Height of a text block with the space after it. */
export const heightOf = (text: string, px: number, width: number, gap = GAP): number =>
  linesOf(text, px, width) * px * LINE.text + px * gap;

export type TitleSize = 'long' | 'longer' | undefined;

/** A class for titles that would take more than two lines at full size. */
export function titleClass(title: string): TitleSize {
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
export function roomBelow(title: string, size: TitleSize = titleClass(title)): Room {
  const px = TITLE_PX[size ?? 'normal'];
  const height = linesOf(title, px, COLUMN.width, 'voice') * px * LINE.voice + COLUMN.titleSpace;
  return { width: COLUMN.width - 50, height: COLUMN.height - height };
}

/** Spreads items in order over as few slides as hold them; below the last of a slide there is no space. */
export const paginate = <Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { width, height, gap = GAP, px = TEXT_PX }: Room,
): Item[][] => spread(items, (item) => heightOf(textOf(item), px, width, gap), height + px * gap);

/** As evenly as so few slides allow, so that none is left with a single item where the others are full. `height` in px. */
export function spread<Item>(items: readonly Item[], heightOfItem: (item: Item) => number, height: number): Item[][] {
  const heights = new Map(items.map((item) => [item, heightOfItem(item)]));
  const known = (item: Item): number => heights.get(item) as number;
  let slides = fill(items, known, height);
  for (let lower = height - STEP; lower > 0; lower -= STEP) {
    const evener = fill(items, known, lower);
    if (evener.length > slides.length) break;
    slides = evener;
  }
  return slides;
}

/** How exactly the height of even slides is found, in px. */
const STEP = 8;

/** Fills slides in order; an item that is higher than the room has a slide to itself. */
export function fill<Item>(items: readonly Item[], heightOfItem: (item: Item) => number, height: number): Item[][] {
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
