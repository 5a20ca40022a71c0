import type { CardSize } from './card-paper.ts';

/** Two quarters side by side, of which one may be empty, or one card alone. */
export type Row<Item> = readonly [Item] | readonly [Item | undefined, Item | undefined];
export type Sheet<Item> = readonly Row<Item>[];

interface Sized {
  readonly size: CardSize;
}

/** Rows of a sheet, and how many of them a card takes. */
const ROWS = 2;
const roomOf = <Item extends Sized>(row: Row<Item>): number => (row[0]?.size === 'full' ? ROWS : 1);

/** Lays cards out in their order, each where the next one of its size has room; a row that no card needs has two empty places. */
export function laySheets<Item extends Sized>(cards: readonly Item[]): Sheet<Item>[] {
  const rows: Row<Item>[] = [];
  for (const card of cards) {
    const last = rows.at(-1);
    if (card.size !== 'quarter') rows.push([card]);
    else if (last?.[0]?.size === 'quarter' && last[1] === undefined) rows.splice(-1, 1, [last[0], card]);
    else rows.push([card, undefined]);
  }
  const sheets: Row<Item>[][] = [];
  let room = 0;
  for (const row of rows) {
    if (room < roomOf(row)) {
      sheets.push([]);
      room = ROWS;
    }
    sheets.at(-1)?.push(row);
    room -= roomOf(row);
  }
  return sheets.map((own) =>
    own.reduce((sum, row) => sum + roomOf(row), 0) < ROWS ? [...own, [undefined, undefined]] : own,
  );
}

/** The other side of a sheet that is flipped on its long edge: left is right. */
export const mirrored = <Item>(sheet: Sheet<Item>): Sheet<Item> =>
  sheet.map((row) => (row.length === 2 ? [row[1], row[0]] : row));
