/** On which page, from 1, each anchor of a document stands. */
export type PageMap = ReadonlyMap<string, number>;

/** The pages of several documents by their kind: `workbook`, `guide`. */
export type PagesByKind = ReadonlyMap<string, PageMap>;

/** A place in a document: `workbook#exercise-12`. */
export interface Target {
  readonly kind: string;
  readonly anchor: string;
}

export function readTarget(text: string): Target {
  const at = text.indexOf('#');
  return { kind: text.slice(0, at), anchor: text.slice(at + 1) };
}

export const pageOf = (pages: PagesByKind, { kind, anchor }: Target): number | undefined =>
  pages.get(kind)?.get(anchor);
