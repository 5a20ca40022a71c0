import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { placeInFile } from '../parse/line-origins.ts';
import type { Sources } from '../parse/sources.ts';

/** A curriculum as it was checked last: what editors ask about. */
export interface Work {
  readonly curriculum: Curriculum;
  readonly sources: Sources;
  readonly diagnostics: readonly Diagnostic[];
}

/** A point in a file that somebody asks about. */
export interface Spot {
  readonly work: Work;
  /** As diagnostics name it: relative to the working directory. */
  readonly file: string;
  /** From the curriculum’s folder: `modules/history/module.md`. */
  readonly path: string;
  /** What the file holds in the editor. */
  readonly text: string;
  /** From 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Where a place of the curriculum really stands: an adaptation’s module is made of several files. */
export const realPlace = ({ sources }: Work, place: Place): Place => placeInFile(place, sources.lineOrigins);

/** True if a place of a file holds the spot, or ends at it: a cursor stands behind what was just written. */
export function holds(place: Place, { file, line, column }: Pick<Spot, 'file' | 'line' | 'column'>): boolean {
  if (place.file !== file || line < place.line || line > place.endLine) return false;
  return (line > place.line || column >= place.column) && (line < place.endLine || column <= place.endColumn);
}

/** Orders places that hold the same spot: the narrowest first. */
export const narrowestFirst = (a: Place, b: Place): number =>
  a.endLine - a.line - (b.endLine - b.line) || a.endColumn - a.column - (b.endColumn - b.column);

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Where in the text the spot is, in UTF-16 units from its beginning. */
export function offsetOf({ text, line, column }: Pick<Spot, 'text' | 'line' | 'column'>): number {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = ends.exec(text);
    if (!end) return text.length;
    start = end.index + end[0].length;
  }
  ends.lastIndex = start;
  return Math.min(start + column - 1, ends.exec(text)?.index ?? text.length);
}
