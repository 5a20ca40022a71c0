import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../prose.ts';
import { sign } from '../signs.ts';
import { cardBack, cardFront, emptyPlace } from './card.ts';
import type { CardFace } from './card-faces.ts';
import type { CardSet } from './card-sets.ts';
import { mirrored, type Row, type Sheet } from './lay-sheets.ts';
import { setsText } from './sets-text.ts';

/** A sheet among all sheets of the file. */
export interface NumberedSheet {
  /** From 1, and of how many. */
  readonly number: number;
  readonly of: number;
  readonly set: CardSet;
  /** Whether the set begins here. */
  readonly isFirst: boolean;
  readonly rows: Sheet<CardFace>;
}

export const frontAnchor = (number: number): string => `sheet-${number}`;
export const backAnchor = (number: number): string => `sheet-${number}-back`;

/** The two pages of a sheet: fronts with cut lines, and backs that lie behind them when the paper is flipped on its long edge. */
export function sheetPages(sheet: NumberedSheet, context: ProseContext): [front: Element, back: Element] {
  const { number, rows } = sheet;
  const front = rows.map((row) =>
    rowOf(row, [sign('scissors')], (face) => (face ? cardFront(face, context) : emptyPlace(context))),
  );
  const back = mirrored(rows).map((row) => rowOf(row, [], (face) => (face ? cardBack(face, context) : h('div'))));
  return [
    page(frontAnchor(number), 'fronts', [head(sheet, context), ...front]),
    page(backAnchor(number), 'backs', [head({ ...sheet, isFirst: false }, context), ...back]),
  ];
}

const page = (id: string, side: string, children: ElementContent[]): Element =>
  h('section', { className: ['page', 'card-sheet', side, 'on-cards'], id }, children);

function rowOf(row: Row<CardFace>, marks: ElementContent[], place: (face: CardFace | undefined) => Element): Element {
  const size = (row[0] ?? row[1])?.size ?? 'quarter';
  return h('div', { className: ['row', `of-${size}`] }, [...marks, ...row.map(place)]);
}

/** In the part that is cut off: which set this is, and how many of it are needed. */
function head({ set, number, of, isFirst }: NumberedSheet, context: ProseContext): Element {
  const { words } = context;
  const title = set.activity?.isOptional ? words.cards.optionalActivity(set.title) : set.title;
  const facts = [set.module && words.module(set.module.number), setsText(set, context)].filter(Boolean).join('. ');
  return h('div', { className: ['sheet-head'] }, [
    h(isFirst ? 'h2' : 'p', { className: ['title-4'] }, title),
    h('p', { className: ['sheet-number'] }, words.cards.sheet(number, of)),
    h('p', { className: ['facts'] }, facts),
  ]);
}
