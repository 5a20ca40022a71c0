import type { Place, Written } from './place.ts';

/** Something in a curriculum that somebody may have made for another purpose: a picture, a handout, a quotation. */
export interface Item {
  /** Its file, or the id of a quotation. */
  readonly place: Place;
  readonly what: ItemFile | Quotation;
  /** True for a thing of the curriculum’s own holder: then it has no credit of its own. */
  readonly isOwn: boolean;
  /** A mark or logo of somebody else, which an adaptation may not carry. */
  readonly isMark: boolean;
  /** Text that could not be read, and of an own item what is not stated, is `''`. */
  readonly title: string;
  readonly author: string;
  /** Where it comes from, in the author’s words or as an address. */
  readonly source: string;
  /** An SPDX expression, at its place. */
  readonly license: Written<string> | undefined;
  readonly holder: string | undefined;
  readonly year: string | undefined;
  /** What was changed, in the author’s words. */
  readonly changes: string | undefined;
  /** Who allowed it, and where that is written down. */
  readonly permission: string | undefined;
}

export interface ItemFile {
  readonly kind: 'file';
  /** From the curriculum’s folder. */
  readonly path: string;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly id: string;
  /** Its first words. */
  readonly words: string;
  /** The file that it stands in, from the curriculum’s folder. */
  readonly path: string;
}
