import type { Element, ElementContent } from 'hast';
import type { Paper } from '../../model/document.ts';
import { linesOf } from '../deck/fit.ts';
import { isLarge } from '../sheets.ts';

/** How closely the rows of a run sheet stand, the most generous first; the names are classes. The last two leave the author's ways to shorten to the guide; in the last, what is given out runs on below the title. */
const DENSITIES = ['roomy', 'close', 'tight', 'plain', 'bare'] as const;
/**
 * `long` is for a half-day that takes two pages anyway: nothing is left out, and what is given out runs on below the title, so that no
 * row is too high for the foot of a page. In large print the cells of a row stand below each other, on as many pages as they need.
 */
export type Density = (typeof DENSITIES)[number] | 'long' | 'large';

/** Whether a row says how to shorten it. */
export const hasShort = (density: Density): boolean => density !== 'plain' && density !== 'bare';

/** Millimeters of a page that the table may take: the type area without a head with a title of one line, and a foot with two lines of text. */
const ROOM = { a4: 188, letter: 176 };

/** Of runsheets.css, in millimeters: space in a row, size and line of a title, line of a clock time. */
const SETTING: Readonly<Record<(typeof DENSITIES)[number], { space: number; title: number; clock: number }>> = {
  roomy: { space: 3.2, title: 3.88, clock: 5.7 },
  close: { space: 2.5, title: 3.88, clock: 5.7 },
  tight: { space: 1.9, title: 3.43, clock: 5.2 },
  plain: { space: 2.7, title: 3.88, clock: 5.7 },
  bare: { space: 1.6, title: 3.43, clock: 5.0 },
};
const SMALL = 3.43;
const LINE = 1.3;
/** Widths in millimeters: of an activity's title, of what is given out, of a line below both. Titles are bold. */
const WIDTH = { page: 166, name: 39, what: 46, give: 37.5, below: 108, module: 140 };

/** What stands around the table and may take more lines than usual. */
interface Around {
  readonly title: string;
  /** Date, clock, minutes; and for how many names there are lines beside it. */
  readonly facts: string;
  readonly names: number;
  readonly foot: string;
}

/** How closely the rows stand, and how many steps wider than that; each step has a class. */
export interface Setting {
  readonly density: Density;
  readonly ease: number;
}

/** What a step adds to a row, in millimeters, and the most steps; as in runsheets.css. */
const EASE = { step: 0.4, most: 5 };

/** How much more than the room the rows may be reckoned to take. */
const SLACK = 1.1;

/** The most generous setting whose rows stay on one page; where none does, a second one has room for all that a row says. `rowsAt` makes the rows of the table. */
export function densityFor(paper: Paper, around: Around, rowsAt: (density: Density) => readonly Element[]): Setting {
  if (isLarge(paper)) return { density: 'large', ease: 0 };
  const room = (paper === 'a4' ? ROOM.a4 : ROOM.letter) - extraHeight(around);
  for (const density of DENSITIES) {
    const rows = rowsAt(density);
    const spare = room - rows.reduce((sum, row) => sum + heightOf(row, SETTING[density]), 0);
    if (spare >= 0) return { density, ease: Math.min(EASE.most, Math.floor(spare / rows.length / EASE.step)) };
  }
  // Heights are reckoned rather too great: what is a little over may stand on one page all the same.
  const least = rowsAt('bare').reduce((sum, row) => sum + heightOf(row, SETTING.bare), 0);
  return { density: least <= room * SLACK ? 'bare' : 'long', ease: 0 };
}

/** What stands around the table beyond a title of one line, a line of facts and names, and two lines at the foot. */
function extraHeight({ title, facts, names, foot }: Around): number {
  const titles = linesOf(title, 7.4, WIDTH.page, 'voice') - 1;
  const isBelow = linesOf(facts, 3.88, Math.max(1, WIDTH.page - names * WIDTH.name)) > 1;
  const feet = Math.max(0, linesOf(foot, SMALL, WIDTH.page) - 2);
  return titles * 8.2 + (isBelow ? 8.5 : 0) + feet * SMALL * LINE;
}

/** The height of a row of the table, in millimeters, rather too much than too little. */
function heightOf(row: Element, { space, title, clock }: (typeof SETTING)[keyof typeof SETTING]): number {
  const kind = classesOf(row)[0];
  if (kind === 'mod') return space + linesOf(textOf(row), 4.5, WIDTH.module, 'voice') * 6.3;
  if (kind === 'below') return space / 2 + linesOf(textOf(row), SMALL, WIDTH.below) * SMALL * LINE;
  const cells = row.children.map((cell) => {
    if (cell.type !== 'element') return 0;
    const [name] = classesOf(cell);
    if (name === 'clock') return clock;
    if (name === 'what') return 0.4 + blocksOf(cell).reduce((sum, block) => sum + blockHeight(block, title), 0);
    const items = cell.children.flatMap((list) =>
      list.type === 'element' && list.tagName === 'ul' ? list.children : [],
    );
    return 0.7 + items.reduce((sum, item) => sum + linesOf(textOf(item), SMALL, WIDTH.give) * SMALL * LINE, 0);
  });
  return space + Math.max(...cells);
}

/** A title, and the small line below it. */
const blocksOf = (cell: Element): ElementContent[] => cell.children.filter((child) => textOf(child) !== '');

function blockHeight(block: ElementContent, title: number): number {
  const isSmall = block.type === 'element';
  const size = isSmall ? SMALL : title;
  return linesOf(textOf(block), size, WIDTH.what, isSmall ? 'text' : 'voice') * size * LINE;
}

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
