/** How people write that nothing is asked, in the languages that Coursewright speaks. */
const NOTHING: readonly string[] = [
  'none',
  'no',
  'no fee',
  'nothing',
  'free',
  'free of charge',
  'at no charge',
  'ninguna',
  'ninguno',
  'nada',
  'gratis',
  'gratuito',
  'gratuita',
  'sin costo',
  'sin coste',
  'sin cargo',
];

/**
 * True if a `fee`, as an author writes it, asks for something. Nothing is asked by a word that says so, and where every amount
 * is zero: `0`, `0 USD`, `€ 0,00`. All else asks, such as `40 USD per person`, `Free for members`, `By donation`.
 */
export function asksFee(fee: string): boolean {
  const words = fee
    .trim()
    .toLowerCase()
    .replace(/(?<![.!\s])[.!\s]+$/, '');
  if (NOTHING.includes(words)) return false;
  return !/^(\p{L}{2,3}\s*)?(\p{Sc}\s*)?0+([.,]0+)?\s*(\p{L}{3}|\p{Sc})?$/u.test(words);
}
