/** The property of a printed element that says where in the sources it comes from. It is never published. */
export const PLACE_MARK = 'dataPlace';

/** What a layout shows to be wrong. */
export type LayoutFault = BoxFault | SlideFault;

/** A box of the layout that does not hold what is in it, or does not fit where it stands. Sizes are CSS pixels. */
export interface BoxFault {
  /** The number of the box, as its mark `data-box` has it. */
  readonly box: number;
  readonly kind: 'wide' | 'high';
  /** What it takes, and what there is. */
  readonly size: number;
  readonly room: number;
}

/** Something that a slide has no room for: the worst on it. Sizes are CSS pixels of a slide of 1280 by 720. */
export interface SlideFault {
  readonly kind: 'slide';
  /** The number of the slide’s box; of a part of its foot, if that is what does not fit. */
  readonly box: number;
  /** The number of the smallest box around what does not fit, where that is another. */
  readonly within: number | undefined;
  /** Of the slide. */
  readonly title: string;
  readonly what: 'text' | 'image' | 'table' | 'code';
  /** The words that do not fit, or the first of them. */
  readonly words: string;
  /** The edge that it crosses; `inner` is that of a box on the slide, which hides it. */
  readonly edge: 'foot' | 'bottom' | 'top' | 'left' | 'right' | 'inner';
  /** How far it does. */
  readonly by: number;
  /** Up to that edge, from the opposite edge of the slide, or of the inner box. */
  readonly room: number;
}

/** An element of a page that keeps somebody out, as axe-core found it. */
export interface AccessFault {
  /** Of axe-core’s rule: `link-name`. */
  readonly id: string;
  /** What the rule asks for, in one sentence without an end. */
  readonly help: string;
  /** The page that explains it. */
  readonly url: string;
  /** The number of the smallest box around it; undefined where it is in none that an author has written. */
  readonly box: number | undefined;
  /** Its markup, shortened. */
  readonly element: string;
  /** What is wrong with it, in words. */
  readonly reasons: readonly string[];
}
