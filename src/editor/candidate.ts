/** Something that an editor offers to write. */
export interface Candidate {
  readonly kind: 'name' | 'directive' | 'attribute' | 'word' | 'key' | 'file' | 'rule';
  /** As it stands in the list. */
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** What it is, as Markdown. */
  readonly help?: string;
  /** What is written. */
  readonly text: string;
  /** The same with places to fill in, as editors write them: `:::slide[${1:Title}]`. */
  readonly snippet?: string;
}

/** What is offered, and the columns of the line that it takes the place of, from 1 and exclusive. */
export interface Completion {
  readonly column: number;
  readonly endColumn: number;
  readonly candidates: readonly Candidate[];
}
