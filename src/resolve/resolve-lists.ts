import type { GlossaryTerm, Reference, Resource } from '../model/curriculum.ts';
import { slug } from '../model/slug.ts';
import type { Sources } from '../parse/sources.ts';

/** The glossary as written; a term without an id gets the one that it makes. */
export const resolveGlossary = (items: Sources['glossary']): GlossaryTerm[] =>
  items.flatMap(({ term, id, also, definition, place }) =>
    term && definition
      ? [
          {
            id: id?.value ?? slug(term.value),
            term: term.value,
            also: (also?.items ?? []).map(({ value }) => value),
            definition,
            place: id?.place ?? term.place ?? place,
          },
        ]
      : [],
  );

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
