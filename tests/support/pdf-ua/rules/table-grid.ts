import { kidsOf, type StructElement, type StructureTree, spanOf } from '../read/structure.ts';

/** The cells of a table in rows and columns, and what is irregular first. */
export interface Grid {
  readonly cells: readonly (readonly (StructElement | undefined)[])[];
  readonly problem?: {
    readonly kind: 'overlap' | 'too tall' | 'too wide' | 'too narrow';
    readonly message: string;
  };
}

export const rowsOf = (table: StructElement): StructElement[] =>
  kidsOf(table).flatMap((kid) => {
    if (kid.standardType === 'TR') return [kid];
    const isGroup = ['THead', 'TBody', 'TFoot'].includes(kid.standardType ?? '');
    return isGroup ? kidsOf(kid).filter(({ standardType }) => standardType === 'TR') : [];
  });

export const isCell = ({ standardType }: StructElement): boolean => standardType === 'TH' || standardType === 'TD';

/** Lays cells out as HTML does, each in the first free place of its row; the first row says how wide the table is. */
export function layOut(tree: StructureTree, table: StructElement): Grid {
  const rows = rowsOf(table).map((row) => kidsOf(row).filter(isCell));
  const columns = (rows[0] ?? []).reduce((sum, cell) => sum + spanOf(tree, cell, 'ColSpan'), 0);
  const cells = rows.map(() => new Array<StructElement | undefined>(columns).fill(undefined));
  const stop = (kind: NonNullable<Grid['problem']>['kind'], message: string): Grid => ({
    cells,
    problem: { kind, message },
  });
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (cells[y]?.[x]) x++;
      const [width, height] = [spanOf(tree, cell, 'ColSpan'), spanOf(tree, cell, 'RowSpan')];
      if (x + width > columns) return stop('too wide', `Row ${y + 1} has more than the ${columns} columns of row 1.`);
      if (y + height > rows.length) return stop('too tall', `A cell of row ${y + 1} goes on below the last row.`);
      for (const line of cells.slice(y, y + height))
        for (let column = x; column < x + width; column++) {
          if (line[column]) return stop('overlap', `Cells overlap in row ${y + 1}, column ${column + 1}.`);
          line[column] = cell;
        }
      x += width;
    }
  }
  const short = cells.findIndex((line) => line.includes(undefined));
  return short < 0 ? { cells } : stop('too narrow', `Row ${short + 1} has fewer than the ${columns} columns of row 1.`);
}
