/** The property of a printed element that says where in the sources it comes from. It is never published. */
export const PLACE_MARK = 'dataPlace';

/** A box of the layout that does not hold what is in it, or does not fit where it stands. Sizes are CSS pixels. */
export interface BoxFault {
  /** The number of the box, as its mark `data-box` has it. */
  readonly box: number;
  readonly kind: 'wide' | 'high';
  /** What it takes, and what there is. */
  readonly size: number;
  readonly room: number;
}
