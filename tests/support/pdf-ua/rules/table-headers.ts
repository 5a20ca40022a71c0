import { asName, asText, oneOrMany, textAt } from '../read/objects.ts';
import { attributeOf, type StructElement, type StructureTree } from '../read/structure.ts';
import type { Grid } from './table-grid.ts';

/** A data cell for which no header can be found, and the headers that it names in vain. */
interface Lonely {
  readonly cell: StructElement;
  readonly unknown: readonly string[];
}

/**
 * The data cells without a header: neither all that they name is there, nor does one with a fitting Scope stand above or left. A
 * table that is irregular, has no headers, or whose headers all have a Scope is right.
 */
export function connectHeaders(tree: StructureTree | undefined, { cells, problem }: Grid): Lonely[] {
  if (!tree || problem) return [];
  const all = [...new Set(cells.flat())].filter((cell) => cell !== undefined);
  const headers = all.filter(isHeader);
  if (headers.every((cell) => scopeOf(tree, cell) !== undefined)) return [];
  const ids = new Set(headers.map(({ dict }) => textAt(dict, 'ID')));
  return all.flatMap((cell) => {
    if (isHeader(cell)) return [];
    const named = oneOrMany(attributeOf(tree, cell, 'Table', 'Headers')).map((id) => asText(id) ?? '');
    const unknown = named.filter((id) => !ids.has(id));
    const isConnected = (named.length > 0 && unknown.length === 0) || hasScopedHeader(tree, cells, cell);
    return isConnected ? [] : [{ cell, unknown }];
  });
}

const isHeader = ({ standardType }: StructElement): boolean => standardType === 'TH';

const scopeOf = (tree: StructureTree, header: StructElement): string | undefined =>
  asName(attributeOf(tree, header, 'Table', 'Scope'));

/** ISO 32000-2, 14.8.4.8.3: the headers next above and next left. PDF/UA-1 knows no Scope that goes without saying. */
function hasScopedHeader(tree: StructureTree, cells: Grid['cells'], cell: StructElement): boolean {
  const reaches = (line: readonly (StructElement | undefined)[], scope: string): boolean => {
    let isPast = false;
    for (const other of line.toReversed()) {
      if (!other || (isPast && !isHeader(other))) return false;
      if (!isHeader(other)) continue;
      const own = scopeOf(tree, other);
      if (own === scope || own === 'Both') return true;
      isPast = true;
    }
    return false;
  };
  return cells.some((row, y) =>
    row.some((own, x) => {
      if (own !== cell) return false;
      const above = cells.slice(0, y).map((line) => line[x]);
      return (
        reaches(
          above.filter((other) => other !== cell),
          'Column',
        ) ||
        reaches(
          row.slice(0, x).filter((other) => other !== cell),
          'Row',
        )
      );
    }),
  );
}
