import type { Place } from '../../model/place.ts';
import type { Colors } from '../terminal.ts';
import { type Cell, cellsOf, displayWidth } from './display-width.ts';
import { visible } from './visible.ts';

/** Lines of a place that are shown; of a longer one these show where it begins. */
const MOST_LINES = 3;
/** Columns of a frame. */
const MOST_COLUMNS = 106;
/** Columns of a line that are shown however narrow the terminal is. */
const LEAST_COLUMNS = 20;
/** UTF-16 units before and behind the place that are looked at: a paragraph may stand on one line of many thousands. */
const NEAR = 400;

/**
 * The lines of a place with their numbers and carets below its range. Columns are counted in UTF-16 units and drawn as a
 * terminal draws them: a wide character takes two columns, an accent none. A line that does not fit into `width` columns is cut around the
 * place. Empty where the text has no such line.
 */
export function codeFrame(text: string, place: Place, colors: Colors, width = MOST_COLUMNS): string {
  const last = Math.min(place.endLine, place.line + MOST_LINES - 1);
  const lines = text.split(/\r\n|\n|\r/).slice(place.line - 1, last);
  const gutter = String(place.line + lines.length - 1).length;
  const room = Math.max(LEAST_COLUMNS, Math.min(width, MOST_COLUMNS) - gutter - FRAME);
  return lines
    .flatMap((line, index) => {
      const number = place.line + index;
      const { shown, before, carets } = markLine(line, rangeIn(line, number, place), room);
      return [
        `${colors.dim(`${String(number).padStart(gutter)} │`)} ${shown}`,
        `${colors.dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(before)}${colors.red('^'.repeat(carets))}`,
      ];
    })
    .join('\n');
}

/** Columns of ` │ ` and of the dots at both ends of a line that is cut. */
const FRAME = 5;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The part of one line that belongs to the place, in UTF-16 units; indentation of later lines does not. */
function rangeIn(line: string, number: number, place: Place): Range {
  const indentation = line.length - line.trimStart().length;
  const from = number === place.line ? place.column - 1 : Math.min(indentation, line.length);
  const to = number === place.endLine ? place.endColumn - 1 : line.length;
  return { from: Math.min(from, line.length), to: Math.max(from, Math.min(to, line.length)) };
}

interface MarkedLine {
  readonly shown: string;
  /** Columns before the first caret. */
  readonly before: number;
  readonly carets: number;
}

function markLine(line: string, { from, to }: Range, room: number): MarkedLine {
  const start = Math.max(0, from - NEAR);
  const end = Math.min(line.length, Math.max(to, from) + NEAR, from + 2 * NEAR);
  const cells = cellsOf(line.slice(start, end)).map((cell) => drawCell(cell, start));
  const [first, last] = window(cells, from, room);
  const inside = cells.slice(first, last);
  const head = first > 0 || start > 0 ? '…' : '';
  const tail = last < cells.length || end < line.length ? '…' : '';
  const columns = (some: readonly Cell[]): number => some.reduce((sum, { width }) => sum + width, 0);
  // A cell belongs to the range that one of its units belongs to.
  const endOf = (index: number): number => inside[index + 1]?.index ?? end;
  const before = inside.filter((cell, index) => endOf(index) <= from && cell.index < from);
  const marked = inside.filter((cell, index) => endOf(index) > from && cell.index < to);
  return {
    shown: head + inside.map(({ text }) => text).join('') + tail,
    before: head.length + columns(before),
    carets: Math.max(1, columns(marked)),
  };
}

/** A cell as it is shown, at its place in the whole line. */
function drawCell({ text, index }: Cell, offset: number): Cell {
  const shown = text === '\t' ? '  ' : visible(text);
  return { text: shown, index: offset + index, width: displayWidth(shown) };
}

/** The first and the last of the cells that fit into so many columns: all of them, or those around the start of the place. */
function window(cells: readonly Cell[], from: number, room: number): [first: number, last: number] {
  const reach = (start: number): number => {
    let columns = 0;
    let at = start;
    for (; at < cells.length; at++) {
      columns += cells[at]?.width ?? 0;
      if (columns > room) break;
    }
    return at;
  };
  if (reach(0) === cells.length) return [0, cells.length];
  const caret = cells.findIndex(({ index }) => index >= from);
  const first = Math.max(0, (caret < 0 ? cells.length : caret) - Math.floor(room / 4));
  return [first, reach(first)];
}
