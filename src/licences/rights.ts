import { type Expression, licensesIn } from './expression.ts';
import { type Terms, termsOf } from './terms.ts';

/** What one license of an expression gives. */
export type Rights =
  | { readonly kind: 'known'; readonly id: string; readonly terms: Terms }
  /** A name of the holder’s own, `LicenseRef-…`: all rights are reserved, and a permission is needed. */
  | { readonly kind: 'reserved'; readonly id: string }
  /** In the SPDX list, but not in our table: nobody here can say, so a permission is needed. */
  | { readonly kind: 'unknown'; readonly id: string };

/** What each license gives that an expression names, in order. */
export const rightsOf = (expression: Expression): Rights[] => licensesIn(expression).map(({ id }) => rightsUnder(id));

export function rightsUnder(id: string): Rights {
  if (id.includes('LicenseRef-')) return { kind: 'reserved', id };
  const terms = termsOf(id);
  return terms ? { kind: 'known', id, terms } : { kind: 'unknown', id };
}
