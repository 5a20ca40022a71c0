/**
 * Where something stands in a source file.
 * Lines and columns count from 1; columns are UTF-16 units; the end is exclusive.
 */
export interface Place {
  /** Path relative to the working directory, with `/` as separator. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A value that an author wrote, with its place. */
export interface Written<T> {
  readonly value: T;
  readonly place: Place;
}

/** The place that starts where `from` starts and ends where `to` ends. */
export const span = (from: Place, to: Place): Place => ({ ...from, endLine: to.endLine, endColumn: to.endColumn });

/** Orders places by file, line and column, without regard to the locale. */
export const comparePlaces = (a: Place, b: Place): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column;

/** Orders text by code unit: the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path in a curriculum as shown to people: relative to the working directory, which may be the curriculum’s folder itself. */
export const shownPath = (folder: string, path: string): string => (folder === '.' ? path : `${folder}/${path}`);

/** A place as one word: `modules/history/module.md:12:1:12:20`. */
export const writePlace = ({ file, line, column, endLine, endColumn }: Place): string =>
  [file, line, column, endLine, endColumn].join(':');

/** Reads what `writePlace` has written; a file may have colons in its name. */
export function readPlace(text: string): Place {
  const [, file = '', ...figures] = /^(.*):(\d+):(\d+):(\d+):(\d+)$/s.exec(text) ?? [];
  const [line = 1, column = 1, endLine = 1, endColumn = 1] = figures.map(Number);
  return { file, line, column, endLine, endColumn };
}
