/** A piece of an author’s text that stands in one block: a paragraph, a cell, a field. */
export interface Passage {
  readonly text: string;
  readonly isTrainers: boolean;
}
