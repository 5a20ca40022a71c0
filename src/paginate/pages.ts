/** On which page, from 1, each anchor of a document stands. */
export type PageMap = ReadonlyMap<string, number>;

/** A place in a document: `workbook#exercise-12`. */
export interface Target {
  readonly kind: string;
  readonly anchor: string;
}

export function readTarget(text: string): Target {
  const at = text.indexOf('#');
  return { kind: text.slice(0, at), anchor: text.slice(at + 1) };
}
