import type { UaDocument } from '../read/document.ts';
import type { StructElement } from '../read/structure.ts';
import type { CoveredRule, Rule } from '../rule.ts';
import { elementsOf, fault } from './helpers.ts';
import { captionIs, counts, hasOnly, isIn } from './nesting.ts';
import { type Grid, layOut } from './table-grid.ts';
import { connectHeaders } from './table-headers.ts';

type Problem = NonNullable<Grid['problem']>['kind'];

const grids = new WeakMap<StructElement, Grid>();
const gridOf = (table: StructElement, { structure }: UaDocument): Grid => {
  const grid = grids.get(table) ?? (structure ? layOut(structure, table) : { cells: [] });
  grids.set(table, grid);
  return grid;
};

const isRegular = (test: number, says: string, problem: Problem): CoveredRule => ({
  clause: '7.2',
  test,
  says,
  *find(document) {
    for (const table of elementsOf(document, 'Table')) {
      const found = gridOf(table, document).problem;
      if (found?.kind === problem) yield fault(found.message, table.where);
    }
  },
});

const hasHeaders = (test: number, says: string, isUnknown: boolean): CoveredRule => ({
  clause: '7.5',
  test,
  says,
  *find(document) {
    const { structure } = document;
    for (const table of structure ? elementsOf(document, 'Table') : [])
      for (const { cell, unknown } of connectHeaders(structure, gridOf(table, document)))
        if (unknown.length > 0 === isUnknown)
          yield fault(
            isUnknown ? `No header has the ID ${unknown.join(', ')}.` : 'The cell has no header.',
            cell.where,
          );
  },
});

/** Tables: clauses 7.2 and 7.5. */
export const TABLE_RULES: readonly Rule[] = [
  hasOnly(3, 'Table', 'TR', 'THead', 'TBody', 'TFoot', 'Caption'),
  isIn(4, 'TR', 'Table', 'THead', 'TBody', 'TFoot'),
  isIn(5, 'THead', 'Table'),
  isIn(6, 'TBody', 'Table'),
  isIn(7, 'TFoot', 'Table'),
  isIn(8, 'TH', 'TR'),
  isIn(9, 'TD', 'TR'),
  hasOnly(10, 'TR', 'TH', 'TD'),
  counts(11, 'A Table has one THead at most.', 'Table', (count) => count('THead') <= 1),
  counts(12, 'A Table has one TFoot at most.', 'Table', (count) => count('TFoot') <= 1),
  counts(13, 'A Table with TFoot has TBody.', 'Table', (count) => count('TFoot') === 0 || count('TBody') > 0),
  counts(14, 'A Table with THead has TBody.', 'Table', (count) => count('THead') === 0 || count('TBody') > 0),
  isRegular(15, 'No table cell overlaps another.', 'overlap'),
  captionIs(16, 'Table', 'first or last', (index, count) => index === 0 || index === count - 1),
  hasOnly(36, 'THead', 'TR'),
  hasOnly(37, 'TBody', 'TR'),
  hasOnly(38, 'TFoot', 'TR'),
  counts(39, 'A Table has one Caption at most.', 'Table', (count) => count('Caption') <= 1),
  isRegular(41, 'All columns of a table have as many rows.', 'too tall'),
  isRegular(42, 'No row of a table is wider than the first.', 'too wide'),
  isRegular(43, 'No row of a table is narrower than the first.', 'too narrow'),
  hasHeaders(1, 'Every cell of a table with headers has one, by Headers and ID or by Scope.', false),
  hasHeaders(2, 'The headers that a table cell names are in the table.', true),
];
