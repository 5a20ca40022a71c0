import type { Reference } from '../../model/curriculum.ts';
import type { Strings } from '../strings.ts';

/** `Sample`, `Sample & Specimen`, `Sample et al.`, or the title where nobody is named. */
function authorsShort({ authors, title }: Reference, words: Strings): string {
  const names = authors.map(({ literal, family, given }) => literal ?? family ?? given ?? '').filter(Boolean);
  const [first, second] = names;
  if (first === undefined) return `“${title}”`;
  if (second === undefined) return first;
  return names.length === 2 ? words.citedPair(first, second) : `${first} et\u00a0al.`;
}

/** `Sample et al., 2023`, with the letter that tells two works of one year apart: `2023a`, `n.d.-a`. */
export const citation = (reference: Reference, words: Strings): string =>
  `${authorsShort(reference, words)}, ${yearOf(reference, words)}`;

/** The year as citation and list have it. */
export const yearOf = ({ year, letter }: Reference, words: Strings): string =>
  year === undefined ? [words.undated, letter].filter(Boolean).join('-') : `${year}${letter ?? ''}`;
