import type { Problem } from '../diagnostics/problem.ts';
import type { GlossaryTerm, Reference, Resource } from '../model/curriculum.ts';
import type { Sources } from '../parse/sources.ts';
import { madeId } from './made-id.ts';

/** The glossary as written; a term without an id gets the one that it makes. */
export const resolveGlossary = (items: Sources['glossary'], report: (problem: Problem) => void): GlossaryTerm[] =>
  items.flatMap(({ term, id, also, definition }) => {
    if (!term || !definition) return [];
    const { value, place } = id ?? madeId(term, 'term', report);
    return [{ id: value, term: term.value, also: (also?.items ?? []).map((other) => other.value), definition, place }];
  });

export const resolveReferences = (items: Sources['references']): Reference[] =>
  items.map(({ id, type, title, authors, year, fields }) => ({
    id: id.value,
    type,
    title,
    authors,
    year,
    containerTitle: fields.get('container-title'),
    publisher: fields.get('publisher'),
    volume: fields.get('volume'),
    issue: fields.get('issue'),
    page: fields.get('page'),
    doi: fields.get('DOI'),
    url: fields.get('URL'),
    place: id.place,
  }));

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
            place: verified?.place ?? id.place,
          },
        ]
      : [],
  );
