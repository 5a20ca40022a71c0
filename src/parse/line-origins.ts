import type { Place } from '../model/place.ts';

/** Where a line of a text really stands. */
export interface LineOrigin {
  readonly file: string;
  readonly line: number;
}

/** For files whose text is made of several: where each of its lines stands, by its number less one. */
export type LineOrigins = ReadonlyMap<string, readonly LineOrigin[]>;

/** The place that an author can go to: the same but for texts that are made of several files. */
export function placeInFile(place: Place, origins: LineOrigins): Place {
  const lines = origins.get(place.file);
  const from = lines?.[place.line - 1];
  if (!lines || !from) return place;
  const to = lines[place.endLine - 1];
  const isOne = to?.file === from.file && to.line >= from.line;
  return {
    file: from.file,
    line: from.line,
    column: place.column,
    endLine: isOne ? to.line : from.line,
    endColumn: isOne ? place.endColumn : place.column + 1,
  };
}
