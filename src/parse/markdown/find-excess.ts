import type { Problem } from '../../diagnostics/problem.ts';
import { LIMITS } from '../../model/limits.ts';
import { countMarks, type Marks, noMarks, weightOf } from './count-marks.ts';
import { beginsEntry, type Entry, isTableHead, isTableRow, leaveEntry, readContainers } from './line-starts.ts';
import { openOpaque } from './opaque-lines.ts';

/** More of something than a text may have: where it is too much, and of what. */
export type Excess = Pick<Problem, 'rule' | 'message' | 'hint'> & { readonly line: number; readonly column: number };

/**
 * Looks for what would keep the parser busy out of all proportion, before it begins: in one walk over the lines, each looked at once.
 * A paragraph here is what stands between empty lines, entries of lists, headings and rows of a table; where that is not certain it is the
 * larger piece. Lines of code and comments are left out where they are that for certain. `line` and `column` count from 1.
 */
export function findExcess(lines: readonly string[]): Excess | undefined {
  let paragraph = noMarks();
  let paragraphLines = 0;
  let tableQuotes: number | undefined;
  let entry: Entry | undefined;
  let fileMarks = 0;
  let underlines = 0;
  let blocks = 0;
  let innermost = 0;
  let innerLists = 0;
  const opaqueness = openOpaque();

  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (at > LIMITS.fileLines) return tooMany('This file', lines.length, 'lines', LIMITS.fileLines, at);
    const kind = opaqueness(line, tableQuotes !== undefined);
    if (kind === 'inside') continue;
    if (kind === 'opens') entry = undefined;
    const start = readContainers(line);
    const isEmpty = start.content === line.length;
    const begun = isEmpty ? undefined : beginsEntry(line, start, entry, paragraphLines > 0);
    const isRow = tableQuotes !== undefined && !begun && isTableRow(line, start, entry, tableQuotes);
    if (begun) {
      if (start.indentation < innermost && ++innerLists > LIMITS.innerLists)
        return tooMany('This file', innerLists, 'lists within lists', LIMITS.innerLists, at);
      innermost = start.innermost;
      entry = begun;
    } else if (paragraphLines === 0 && !isEmpty) entry = leaveEntry(entry, start);
    if (isEmpty || begun || tableQuotes !== undefined) {
      paragraph = noMarks();
      paragraphLines = 0;
    }
    if (!isRow) tableQuotes = undefined;
    if (isEmpty) continue;

    paragraphLines += 1;
    if (line.startsWith(':::', start.content))
      blocks = Math.max(0, blocks + (/^:+[ \t]*$/.test(line.slice(start.content)) ? -1 : 1));
    if (blocks > LIMITS.depth)
      return tooDeep(
        at,
        1,
        `${LIMITS.depth} blocks`,
        'Close those before it with their colons, or write it with fewer levels.',
      );
    if (paragraphLines === 2 && isTableHead(lines[index - 1] ?? '', line, entry)) tableQuotes = start.quotes;
    if (paragraphLines > LIMITS.paragraphLines)
      return tooMany('This paragraph', paragraphLines, 'lines', LIMITS.paragraphLines, at);
    if (paragraphLines > 1 && UNDERLINE.test(line.slice(start.content)) && ++underlines > LIMITS.underlinedHeadings)
      return tooMany('This file', underlines, 'underlined headings', LIMITS.underlinedHeadings, at);
    fileMarks += start.markers + (line.match(/\|/g)?.length ?? 0) - paragraph.count;
    const column = countMarks(line, paragraph, isTooMuch);
    if (column !== undefined && paragraph.open > LIMITS.openBrackets)
      return tooDeep(
        at,
        column + 1,
        `${LIMITS.openBrackets} brackets`,
        'Close them, or put a backslash before those that are only text.',
      );
    if (column !== undefined)
      return tooMany('This paragraph', weightOf(paragraph), MARKS, LIMITS.paragraphMarks, at, column + 1);
    fileMarks += paragraph.count;
    if (fileMarks > LIMITS.fileMarks) return tooMany('This file', fileMarks, MARKS, LIMITS.fileMarks, at);
  }
  return undefined;
}

/** True for the marks of more than a paragraph, or a value of YAML, may have. */
export const isTooMuch = (marks: Marks): boolean =>
  weightOf(marks) > LIMITS.paragraphMarks || marks.open > LIMITS.openBrackets;

const MARKS = 'marks of Markdown';

/** What stands below the text of a heading. */
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;

const tooMany = (where: string, count: number, what: string, limit: number, line: number, column = 1): Excess => ({
  rule: 'markdown/too-costly',
  message: `${where} has ${shown(count)} ${what}; the limit is ${shown(limit)}.`,
  hint:
    where === 'This file'
      ? 'Split the file.'
      : 'Look for marks that are repeated without end, or begin a new paragraph with an empty line.',
  line,
  column,
});

const shown = (count: number): string => count.toLocaleString('en-US');

const tooDeep = (line: number, column: number, what: string, hint: string): Excess => ({
  rule: 'markdown/too-deep',
  message: `More than ${what} are open here.`,
  hint,
  line,
  column,
});
