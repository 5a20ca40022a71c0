import type { Problem } from '../diagnostics/problem.ts';
import type { GlossaryTerm, Reference, Resource } from '../model/curriculum.ts';
import { compareText } from '../model/place.ts';
import type { Sources } from '../parse/sources.ts';
import { madeId } from './made-id.ts';

/** The glossary as written; a term without an id gets the one that it makes. */
export const resolveGlossary = (items: Sources['glossary'], report: (problem: Problem) => void): GlossaryTerm[] =>
  items.flatMap(({ term, id, also, definition }) => {
    if (!term || !definition) return [];
    const { value, place } = id ?? madeId(term, 'term', report);
    return [{ id: value, term: term.value, also: (also?.items ?? []).map((other) => other.value), definition, place }];
  });

export function resolveReferences(items: Sources['references']): Reference[] {
  const letters = lettersOf(items);
  return items.map(({ id, type, title, authors, year, fields }, index) => ({
    id: id.value,
    type,
    title,
    authors,
    year,
    letter: letters.get(index),
    containerTitle: fields.get('container-title'),
    publisher: fields.get('publisher'),
    volume: fields.get('volume'),
    issue: fields.get('issue'),
    page: fields.get('page'),
    doi: fields.get('DOI'),
    url: fields.get('URL'),
    place: id.place,
  }));
}

/**
 * A letter, by the place in the list, for each of several works that would be cited in the same words: same first authors, same year. In
 * the order of their titles, as the Publication Manual of the American Psychological Association (7th edition, 8.19) has it.
 */
function lettersOf(items: Sources['references']): ReadonlyMap<number, string> {
  const groups = new Map<string, number[]>();
  for (const [index, { authors, year }] of items.entries()) {
    const names = authors.map(({ literal, family, given }) => literal ?? family ?? given ?? '').filter(Boolean);
    if (names.length === 0) continue;
    const cited = JSON.stringify([names.length > 2 ? [names[0], 'et al.'] : names, year ?? '']);
    groups.set(cited, [...(groups.get(cited) ?? []), index]);
  }
  const titleOf = (index: number): string => items[index]?.title ?? '';
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) =>
        group
          .toSorted((a, b) => compareText(titleOf(a), titleOf(b)))
          .map((index, rank) => [index, letterOf(rank)] as const),
      ),
  );
}

/** `a` to `z`, then `aa`. */
const letterOf = (rank: number): string =>
  (rank >= 26 ? letterOf(Math.floor(rank / 26) - 1) : '') + String.fromCharCode(0x61 + (rank % 26));

export const resolveResources = (items: Sources['resources']): Resource[] =>
  items.flatMap(({ id, name, region, phone, url, note, verified, ...rest }) =>
    id && name
      ? [
          {
            id: id.value,
            name: name.value,
            formerNames: (rest['former-names']?.items ?? []).map(({ value }) => value),
            region: region?.value,
            phone: phone?.value,
            url: url?.value,
            note,
            verified: verified?.value,
            idPlace: id.place,
            place: verified?.place ?? id.place,
          },
        ]
      : [],
  );
