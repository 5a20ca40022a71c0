/** What a field is for: words, one of several places, or a box to tick. */
export type FieldKind = 'text' | 'choice' | 'check';

/** A place in a document to write in, as composing has marked it. */
export interface Field {
  readonly kind: FieldKind;
  /** Unique in the document; the places of one choice share it. */
  readonly name: string;
  /** Of a place in a choice: what it stands for. */
  readonly value: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Of a choice: what a screen reader says of all its places together. */
  readonly group: string;
  /** Ruled lines in it; 0 where there are none. */
  readonly lines: number;
}

/** Where a printed link covers a field; the number of the field follows. Nobody can own a name under `.invalid` (RFC 2606). */
export const FIELD_ADDRESS = 'https://field.invalid/';
