import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Entries, show, text } from '../../../../support/pdf-ua/make/draft.ts';

/** A draft whose languages are those of its parts, not one of the whole. */
const withoutLanguage =
  (change: (draft: Draft) => void) =>
  (draft: Draft): void => {
    draft.delete(draft.catalog, 'Lang');
    draft.set(draft.document.dict, { Lang: text('en') });
    draft.metadata = draft.metadata.replace('x-default', 'en');
    change(draft);
  };

const addOutline = (draft: Draft): void => {
  const entry = draft.register({ Title: text('Start') });
  draft.set(draft.catalog, { Outlines: { Type: 'Outlines', First: entry.ref, Last: entry.ref, Count: 1 } });
};

const annotateText = (draft: Draft, entries: Entries = {}): void => {
  draft.annotate('Text', draft.add('Annot', draft.document, entries), { Contents: text('Well!') });
};

const addField = (draft: Draft, entries: Entries = {}): void => {
  draft.annotate('Widget', draft.add('Form', draft.document, entries), { FT: 'Tx', TU: text('Name') });
};

/** Marked content of type Span outside all languages. */
const addSpan = (properties: string) =>
  withoutLanguage((draft) => draft.content.push(`/Artifact BMC /Span <<${properties}>> BDC 0 0 9 9 re f EMC EMC`));

export const languageBreakages = [
  keeps(
    'languages of the parts',
    withoutLanguage(() => {}),
  ),
  breaks('7.2-2', 'an outline', withoutLanguage(addOutline)),
  keeps('an outline with a language', addOutline),
  breaks(
    '7.2-21',
    'a replacement text',
    withoutLanguage((draft) => draft.add('Span', draft.root, { ActualText: text('x') })),
  ),
  breaks(
    '7.2-22',
    'an alternative text',
    withoutLanguage((draft) => draft.add('Span', draft.root, { Alt: text('x') })),
  ),
  breaks(
    '7.2-23',
    'an expanded abbreviation',
    withoutLanguage((draft) => draft.add('Span', draft.root, { E: text('x') })),
  ),
  keeps(
    'an alternative text that takes the language around it',
    withoutLanguage((draft) => draft.add('Span', draft.document, { Alt: text('x') })),
  ),
  breaks(
    '7.2-24',
    'an annotation',
    withoutLanguage((draft) => annotateText(draft)),
  ),
  keeps(
    'an annotation with a language',
    withoutLanguage((draft) => annotateText(draft, { Lang: text('en') })),
  ),
  breaks(
    '7.2-25',
    'a field',
    withoutLanguage((draft) => addField(draft)),
  ),
  keeps(
    'a field with a language',
    withoutLanguage((draft) => addField(draft, { Lang: text('en') })),
  ),
  breaks('7.2-29', 'a catalog’s language that is none', (draft) => draft.set(draft.catalog, { Lang: text('en_US') })),
  breaks('7.2-29', 'an element’s language that is none', (draft) => draft.set(draft.heading.dict, { Lang: text('') })),
  breaks('7.2-29', 'marked content’s language that is none', (draft) =>
    draft.content.push('/Span <</Lang (English language)>> BDC EMC'),
  ),
  breaks('7.2-30', 'a replacement text in content', addSpan('/ActualText (x)')),
  breaks('7.2-31', 'an alternative text in content', addSpan('/Alt (x)')),
  breaks('7.2-32', 'an expanded abbreviation in content', addSpan('/E (x)')),
  keeps('a replacement text with its language', addSpan('/ActualText (x) /Lang (en)')),
  breaks(
    '7.2-33',
    'metadata',
    withoutLanguage((draft) => {
      draft.metadata = draft.metadata.replace('lang="en"', 'lang="x-default"');
    }),
  ),
  breaks(
    '7.2-34',
    'text',
    withoutLanguage((draft) => draft.write(draft.add('P', draft.root), 1)),
  ),
  keeps(
    'text with a language in its properties',
    withoutLanguage((draft) => {
      const mcid = draft.mark(draft.add('P', draft.root));
      draft.content.push(`/P <</MCID ${mcid} /Lang (de)>> BDC ${show(1)} EMC`);
    }),
  ),
];
