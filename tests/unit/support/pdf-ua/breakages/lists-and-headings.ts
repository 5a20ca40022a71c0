import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Entries, type Nested, text } from '../../../../support/pdf-ua/make/draft.ts';

const ITEM: Nested = ['LI', ['Lbl'], ['LBody']];
const ENTRY: Nested = ['TOCI', ['P']];
const CAPTION: Nested = ['Caption'];

const nests =
  (...nested: Nested) =>
  (draft: Draft): void => {
    draft.nest(nested);
  };

const withoutNumberedHeadings = (draft: Draft): void => draft.set(draft.heading.dict, { S: 'P' });

const adds =
  (type: string, ...all: readonly Entries[]) =>
  (draft: Draft): void => {
    for (const entries of all) draft.add(type, draft.document, entries);
  };

export const listBreakages = [
  keeps('a list in a list', nests('L', CAPTION, ITEM, ['L', ITEM])),
  keeps('an item in a part that has no meaning', nests('L', ['NonStruct', ITEM])),
  breaks('7.2-17', 'an item outside a list', nests(...ITEM)),
  breaks('7.2-18', 'a body outside an item', nests('LBody')),
  breaks('7.2-19', 'a list with a paragraph in it', nests('L', ITEM, ['P'])),
  breaks('7.2-20', 'an item with a paragraph in it', nests('L', ['LI', ['P']])),
  breaks('7.2-26', 'an entry outside a table of contents', nests(...ENTRY)),
  breaks('7.2-27', 'a table of contents with a paragraph in it', nests('TOC', ENTRY, ['P'])),
  breaks('7.2-28', 'a caption after the first entry', nests('TOC', ENTRY, CAPTION)),
  keeps('a whole table of contents', nests('TOC', CAPTION, ENTRY, ['TOC', ENTRY])),
  breaks('7.2-40', 'a caption after the first item', nests('L', ITEM, CAPTION)),
];

export const headingBreakages = [
  breaks('7.4.2-1', 'a level that is left out', adds('H3', {})),
  breaks('7.4.2-1', 'a first heading of level 2', (draft) => draft.set(draft.heading.dict, { S: 'H2' })),
  keeps('levels down by one and up by many', (draft) => {
    for (const type of ['H2', 'H3', 'H3', 'H1']) draft.add(type);
  }),
  breaks('7.4.4-1', 'two H in one part', (draft) => {
    withoutNumberedHeadings(draft);
    draft.nest(['Sect', ['H'], ['H']]);
  }),
  keeps('an H in each part', (draft) => {
    withoutNumberedHeadings(draft);
    for (const part of [1, 2]) draft.nest(['Sect', ['H'], part === 2 ? ['P'] : ['L']]);
  }),
  breaks('7.4.4-2', 'H beside H1', adds('H', {}), ['7.4.4-3']),
];

export const alternativeBreakages = [
  breaks('7.3-1', 'a figure without a text', adds('Figure', {})),
  breaks('7.3-1', 'a figure with an empty text', adds('Figure', { Alt: text('') })),
  keeps('figures with a text', adds('Figure', { Alt: text('A bird') }, { ActualText: text('') })),
  breaks('7.7-1', 'a formula without a text', adds('Formula', {})),
  breaks('7.9-1', 'a note without an ID', adds('Note', {})),
  breaks('7.9-2', 'two notes with one ID', adds('Note', { ID: text('n1') }, { ID: text('n1') })),
  keeps('notes with IDs', adds('Note', { ID: text('n1') }, { ID: text('n2') })),
];
