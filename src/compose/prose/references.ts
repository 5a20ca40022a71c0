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

/** With the apostrophes of print: what lists are made of comes from programs that write the straight ones of a keyboard. */
export function typeset(reference: Reference): Reference {
  const { authors, title, containerTitle, publisher } = reference;
  return {
    ...reference,
    title: curled(title),
    containerTitle: containerTitle && curled(containerTitle),
    publisher: publisher && curled(publisher),
    authors: authors.map(({ literal, family, given }) => ({
      literal: literal && curled(literal),
      family: family && curled(family),
      given: given && curled(given),
    })),
  };
}

/** `Maryland’s`, `O’Donnell`: between letters a straight mark can be nothing else. */
const curled = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** `Sample et al., 2023`, with the letter that tells two works of one year apart: `2023a`, `n.d.-a`. */
export const citation = (reference: Reference, words: Strings): string =>
  `${authorsShort(typeset(reference), words)}, ${yearOf(reference, words)}`;

/** The year as citation and list have it. */
export const yearOf = ({ year, letter }: Reference, words: Strings): string =>
  year === undefined ? [words.undated, letter].filter(Boolean).join('-') : `${year}${letter ?? ''}`;
