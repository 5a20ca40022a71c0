import type { Element } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** From this many columns on, a column holds too few letters of 18 points. */
const TOO_MANY = 3;

/**
 * In large print a table of three columns or more becomes rows that stand below each other: every cell takes the head of its
 * column along, and large-print.css prints it before the cell. The table stays a table to those who listen to it.
 */
export function stackTables(body: Element): void {
  visit(body, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const rows = rowsOf(table);
    const heads = rows.find(({ cells }) => cells.length > 0 && cells.every(isHead))?.cells.map((cell) => textOf(cell)) ?? [];
    if (!hasClass(table, 'grid') || heads.length < TOO_MANY) return SKIP;
    addClass(table, 'stacked');
    for (const { cells } of rows.filter(({ isBody }) => isBody)) {
      let column = 0;
      for (const cell of cells) {
        const head = heads[column]?.trim();
        if (head && column > 0) cell.properties.dataHead = head;
        column += Number(cell.properties.colSpan ?? 1);
      }
    }
    return SKIP;
  });
}

interface Row {
  readonly cells: readonly Element[];
  readonly isBody: boolean;
}

function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  visit(table, 'element', (row, _, parent) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((it) => it.type === 'element');
    rows.push({ cells, isBody: !(parent?.type === 'element' && parent.tagName === 'thead') });
  });
  return rows;
}

/** An empty cell of a head is a `td`. */
const isHead = (cell: Element): boolean => cell.properties.scope === 'col' || cell.children.length === 0;

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);
const addClass = (element: Element, name: string): void => {
  element.properties.className = [...classesOf(element), name];
};
