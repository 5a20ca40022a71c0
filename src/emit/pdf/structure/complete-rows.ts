import { PDFNumber, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { attributeOf, headersOf, type StructElement, type Structure } from './structure.ts';

interface Cell {
  readonly ref: PDFRef;
  readonly columns: number;
  readonly rows: number;
  /** Ids that say in which column it stands: its own if it heads one, and those of its heads. */
  readonly ids: readonly string[];
}

interface Row {
  readonly element: StructElement;
  readonly cells: readonly Cell[];
}

/** Where the cells of a row begin, how many columns are free before each, and where the row ends. */
interface Grid {
  readonly starts: readonly number[];
  readonly gaps: readonly number[];
  readonly end: number;
}

type ByRef = ReadonlyMap<PDFObject, StructElement>;

/** Chromium gives no tag to a cell that holds and paints nothing. Readers count cells, so each that is missing gets its tag. */
export function completeRows({ elements }: Structure): void {
  const byRef: ByRef = new Map(elements.map((element) => [element.ref, element]));
  for (const table of elements) {
    if (table.type === 'Table') completeTable(rowsOf(table, byRef));
  }
}

function completeTable(rows: readonly Row[]): void {
  const grids = layOut(rows, new Map());
  const total = Math.max(0, ...grids.map(({ end }) => end));
  if (grids.every(({ end }) => end === total)) return;
  // A row that has all its cells shows which columns the ids belong to.
  const columns = new Map<string, number>();
  rows.forEach(({ cells }, row) => {
    const grid = grids[row];
    if (grid?.end !== total) return;
    cells.forEach(({ ids }, index) => {
      for (const id of ids) columns.set(id, columns.get(id) ?? grid.starts[index] ?? 0);
    });
  });
  layOut(rows, columns).forEach(({ gaps, end }, row) => {
    const { element, cells } = rows[row] as Row;
    const { ref, dict } = element;
    const blanks = (count: number): PDFRef[] =>
      Array.from({ length: Math.max(0, count) }, () =>
        dict.context.register(dict.context.obj({ Type: N.StructElem, S: N.TD, P: ref })),
      );
    const kids = cells.flatMap((cell, index) => [...blanks(gaps[index] ?? 0), cell.ref]);
    dict.set(N.K, dict.context.obj([...kids, ...blanks(total - end)]));
  });
}

/** Puts every cell into the first free column from the one that its ids name. */
function layOut(rows: readonly Row[], columns: ReadonlyMap<string, number>): Grid[] {
  /** By column: the first row below the cell that reaches down there. */
  const reach: number[] = [];
  return rows.map(({ cells }, row) => {
    const nextFree = (from: number): number => {
      let column = from;
      while ((reach[column] ?? 0) > row) column += 1;
      return column;
    };
    let end = nextFree(0);
    const [starts, gaps]: [number[], number[]] = [[], []];
    for (const cell of cells) {
      const known = cell.ids.map((id) => columns.get(id)).find((column) => column !== undefined) ?? end;
      const start = nextFree(Math.max(end, known));
      starts.push(start);
      gaps.push(start - end);
      for (let column = start; column < start + cell.columns; column++) reach[column] = row + cell.rows;
      end = nextFree(start + cell.columns);
    }
    return { starts, gaps, end };
  });
}

function rowsOf({ kids }: StructElement, byRef: ByRef): Row[] {
  const isHeadOfColumn = ({ dict, type }: StructElement): boolean =>
    type === 'TH' && attributeOf(dict, N.Scope) === N.Column;
  const elements = kids.flatMap((kid) => byRef.get(kid) ?? []).flatMap((child) => descend(child, byRef));
  const heads = new Set<string>();
  const cellsOf = (row: StructElement): StructElement[] => row.kids.flatMap((kid) => byRef.get(kid) ?? []);
  for (const cell of elements.flatMap(cellsOf)) if (isHeadOfColumn(cell)) heads.add(idOf(cell.dict.lookup(N.ID)));
  // Most cells have no id.
  heads.delete('');
  return elements.map((element) => ({
    element,
    cells: cellsOf(element).map(({ ref, dict }) => ({
      ref,
      columns: spanOf(attributeOf(dict, N.ColSpan)),
      rows: spanOf(attributeOf(dict, N.RowSpan)),
      ids: [dict.lookup(N.ID), ...headersOf(dict).flatMap((list) => list.asArray())]
        .map(idOf)
        .filter((id) => heads.has(id)),
    })),
  }));
}

/** The rows of a part of a table, without those of tables in its cells. */
const descend = (element: StructElement, byRef: ByRef): StructElement[] =>
  element.type === 'TR'
    ? [element]
    : ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(element.type)
      ? element.kids.flatMap((kid) => byRef.get(kid) ?? []).flatMap((child) => descend(child, byRef))
      : [];

const idOf = (object: PDFObject | undefined): string => (object instanceof PDFString ? object.asString() : '');
const spanOf = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : 1);
