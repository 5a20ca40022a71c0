/** A text as it is in the editor, saved or not. */
export interface OpenText {
  /** As the editor names it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The texts that are open, by absolute path. */
export type OpenTexts = ReadonlyMap<string, OpenText>;
