/** How a line begins: the quotations that it says it stands in, what it is indented by behind them, and where its text begins. */
export interface LineStart {
  /** Signs of quotations. */
  readonly quotes: number;
  /** Columns of white space behind the last of them. */
  readonly indentation: number;
  /** Index of the first character that is neither. */
  readonly content: number;
  /** Signs of quotations and of entries of lists, one behind the other. */
  readonly markers: number;
  /** Columns before the last of them. */
  readonly innermost: number;
}

/** Reads the signs at the beginning of a line; every character once. */
export function readContainers(line: string): LineStart {
  const signs = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const behind = signs.slice(signs.lastIndexOf('>') + 1);
  const quotes = signs.replace(/[^>]/g, '').length;
  const all = MARKERS.exec(line)?.[0] ?? '';
  const markers = all.match(MARKER)?.length ?? 0;
  const innermost = columnsOf(all.slice(all.lastIndexOf('>') + 1)) - 1;
  return { quotes, indentation: columnsOf(behind), content: signs.length, markers, innermost };
}

const MARKERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const MARKER = />|[-*+]|[.)]/g;

const columnsOf = (space: string): number => [...space].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);

/** The entry of a list, or the heading, that a line has begun. */
export interface Entry {
  readonly quotes: number;
  /** The column behind its sign, at which what belongs to it stands. */
  readonly offset: number;
  /** The smallest such column of the lists that are open. */
  readonly least: number;
  /** True if an entry with a number has begun, which any number may follow. */
  readonly isNumbered: boolean;
}

/**
 * The entry or heading that a line begins for certain, whatever stands above it; undefined where it may be the next line of a paragraph
 * instead: indented by more than the `last` entry allows, or with a number other than 1 where no list with numbers has begun.
 */
export function beginsEntry(
  line: string,
  { quotes, indentation }: LineStart,
  last: Entry | undefined,
  isInParagraph: boolean,
): Entry | undefined {
  const found = ENTRY.exec(line);
  if (!found || indentation > mostBehind(last, quotes)) return undefined;
  const { number, space = '' } = found.groups ?? {};
  if (isInParagraph && number !== undefined && number !== '1' && !last?.isNumbered) return undefined;
  const width = number === undefined ? 1 : number.length + 1;
  const offset = indentation + width + Math.min(space.length, 4);
  const isNumbered = number !== undefined || (last?.isNumbered ?? false);
  return { quotes, offset, least: Math.min(offset, last?.least ?? offset), isNumbered };
}

/** What is left of the lists that are open where a paragraph begins that is no entry. */
export const leaveEntry = (last: Entry | undefined, { quotes, indentation }: LineStart): Entry | undefined =>
  last && quotes === last.quotes && indentation >= last.least
    ? { ...last, offset: Math.min(last.offset, indentation) }
    : undefined;

/** How far a line may be indented without being code. */
const mostBehind = (last: Entry | undefined, quotes: number): number =>
  (last && quotes === last.quotes ? last.offset : 0) + 3;

const ENTRY = /^[ \t>]*(?:(?:[-*+]|(?<number>\d{1,9})[.)])(?<space>[ \t]+)(?=\S)|#{1,6}[ \t])/;

/** True if two lines are the head of a table and the row below it: as many cells in both, of hyphens in the second. */
export function isTableHead(head: string, row: string, entry: Entry | undefined): boolean {
  const [above, below] = [readContainers(head), readContainers(row)];
  const cells = row.slice(below.content);
  return (
    /^[ \t|:-]+$/.test(cells) &&
    cells.includes('-') &&
    cells.includes('|') &&
    above.quotes === below.quotes &&
    below.indentation >= (entry?.offset ?? 0) &&
    below.indentation <= mostBehind(entry, below.quotes) &&
    cellsOf(head) === cellsOf(row)
  );
}

/** True if a line is for certain a row of the table that it follows: it stands as far within, has cells, and begins nothing else. */
export const isTableRow = (line: string, start: LineStart, entry: Entry | undefined, quotes: number): boolean =>
  start.quotes === quotes &&
  start.indentation >= (entry?.offset ?? 0) &&
  line.includes('|') &&
  !/^(?:```|~~~|<|::)/.test(line.slice(start.content));

/** How many cells a row of a table has. */
const cellsOf = (row: string): number =>
  row
    .replace(/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/, '')
    .trimEnd()
    .replace(/^\||\\.|\|$/g, '')
    .split('|').length;
