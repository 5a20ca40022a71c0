import type { Scope } from '../model/choices.ts';
import type { Place, Written } from '../model/place.ts';

/** A permission of the holder of a base, as the adaptation states it, with every place. */
export interface Permission {
  /** Of the whole entry. */
  readonly place: Place;
  /** Who gave it. */
  readonly from: Written<string>;
  readonly scope: { readonly items: readonly Written<Scope>[]; readonly place: Place };
  /** Where it is written down. */
  readonly source: Written<string>;
  /** `YYYY-MM-DD`: from when it holds. */
  readonly date?: Written<string>;
  /** `YYYY-MM-DD`: the last day on which it holds. */
  readonly expires?: Written<string>;
  /** Printed in every document. */
  readonly text?: Written<string>;
}
