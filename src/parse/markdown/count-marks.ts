/**
 * What a paragraph has of signs that can open or close something within a line. The parser looks for the other end of each, so its time
 * grows with the square of their number.
 */
export interface Marks {
  /** Runs of `*`, `_`, `~` and backticks, brackets, `<`, and what may begin an address. */
  count: number;
  /** Brackets that are open. */
  open: number;
  /** Characters of runs of `*`, `_` and `~` that may open emphasis, and that may close it. */
  opening: number;
  closing: number;
}

/** No marks yet. */
export const noMarks = (): Marks => ({ count: 0, open: 0, opening: 0, closing: 0 });

const MARK = /\\[\s\S]|\*+|_+|~+|`+|[[\]<@]|:\/\/|www\./g;

/**
 * Adds what stands in a line. `isTooMuch` is asked after each sign; the index of the first one at which it says so is given back.
 * What a backslash takes the meaning from does not count.
 */
export function countMarks(line: string, marks: Marks, isTooMuch: (marks: Marks) => boolean): number | undefined {
  for (const { 0: mark, index } of line.matchAll(MARK)) {
    const sign = mark[0] ?? '';
    if (sign === '\\') continue;
    marks.count += 1;
    if (sign === '[') marks.open += 1;
    else if (sign === ']') marks.open = Math.max(0, marks.open - 1);
    else if (EMPHASIS.has(sign)) {
      if (!isBlank(line[index + mark.length])) marks.opening += mark.length;
      if (!isBlank(line[index - 1])) marks.closing += mark.length;
    }
    if (isTooMuch(marks)) return index;
  }
  return undefined;
}

/** Marks, and what a long run makes of itself: two of its signs may be one more level of emphasis. */
export const weightOf = ({ count, opening, closing }: Marks): number =>
  count + Math.floor(Math.min(opening, closing) / 2);

const EMPHASIS = new Set(['*', '_', '~']);

const isBlank = (sign: string | undefined): boolean => sign === undefined || sign === ' ' || sign === '\t';
