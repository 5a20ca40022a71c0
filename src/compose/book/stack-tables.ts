import type { Element } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** From this many columns on, a column may be too narrow for letters of 18 points. */
const MANY = 3;
/** Letters of 18 points on a line; each column needs two for the space beside it. */
const LETTERS = 57;
const SPACE = 2;
/** A cell of more letters needs the whole width, even beside one other. */
const PARAGRAPH = 180;

/**
 * In large print the cells of a table that has three columns or more stand below each other, unless each of its rows fits on one line;
 * of a table with two, where a cell is a paragraph. Every cell takes the head of its column along, and large-print.css prints it before the cell. To those who listen, it stays a table.
 */
export function stackTables(body: Element): void {
  visit(body, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const rows = rowsOf(table);
    const heads =
      rows.find(({ cells }) => cells.length > 0 && cells.every(isHead))?.cells.map((cell) => textOf(cell)) ?? [];
    const isBroad = heads.length >= MANY ? hasClass(table, 'fill') || !fits(rows) : heads.length > 1 && isWordy(rows);
    if (!hasClass(table, 'grid') || !isBroad) return SKIP;
    addClass(table, 'stacked');
    for (const { cells } of rows.filter(({ isBody }) => isBody)) {
      let column = 0;
      for (const cell of cells) {
        const head = heads[column]?.trim();
        if (head && (column > 0 || cell.children.length === 0)) cell.properties.dataHead = head;
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

const isWordy = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => cells.some((cell) => textOf(cell).length > PARAGRAPH));

/** Whether the longest cells of all columns stand beside each other on one line. */
function fits(rows: readonly Row[]): boolean {
  const longest: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      longest[column] = Math.max(longest[column] ?? 0, textOf(cell).length);
    });
  }
  return longest.reduce((sum, letters) => sum + letters + SPACE, 0) <= LETTERS;
}

/** An empty cell of a head is a `td`. */
const isHead = (cell: Element): boolean => cell.properties.scope === 'col' || cell.children.length === 0;

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);
const addClass = (element: Element, name: string): void => {
  element.properties.className = [...classesOf(element), name];
};
