import type { Place, Written } from '../model/place.ts';

/** What a permission may allow; section 6 of the contract. */
export const PERMITTED = ['adapt', 'translate', 'distribute', 'sell'] as const;
export type Permitted = (typeof PERMITTED)[number];

/** A permission of the holder of a base, as the adaptation states it. */
export interface Permission {
  /** Of the whole entry. */
  readonly place: Place;
  /** Who gave it. */
  readonly from: Written<string>;
  readonly scope: { readonly items: readonly Written<Permitted>[]; readonly place: Place };
  /** Where it is written down. */
  readonly source: Written<string>;
  /** `YYYY-MM-DD`: from when it holds. */
  readonly date?: Written<string>;
  /** `YYYY-MM-DD`: the last day on which it holds. */
  readonly expires?: Written<string>;
  /** Printed in every document. */
  readonly text?: Written<string>;
}
