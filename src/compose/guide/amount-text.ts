import type { Material } from '../../model/module.ts';
import type { Strings } from '../strings.ts';

/** `16`, or as written where it could not be reckoned: `2 per group`. */
export function amountText({ quantity, per }: Material, amount: number | undefined, words: Strings): string {
  if (amount !== undefined) return words.figure(amount);
  if (quantity === undefined) return '';
  return per ? `${words.figure(quantity)}\u00a0${words.guideBook.per[per]}` : words.figure(quantity);
}
