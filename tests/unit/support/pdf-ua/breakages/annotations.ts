import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Entries, text } from '../../../../support/pdf-ua/make/draft.ts';

const CONTENTS = { Contents: text('What it is') };
const ALT = { Alt: text('What it is') };
const FIELD = { FT: 'Tx', T: text('f1'), TU: text('Your name') };

/** An annotation in an element of a type. */
const annotates =
  (subtype: string, type: string | undefined, annotation: Entries = CONTENTS, element: Entries = {}) =>
  (draft: Draft): void => {
    draft.annotate(subtype, type === undefined ? undefined : draft.add(type, draft.document, element), annotation);
  };

export const annotationBreakages = [
  breaks('7.18.1-1', 'a note in a paragraph', annotates('Text', 'P')),
  breaks('7.18.1-1', 'a note in nothing', annotates('Text', undefined)),
  keeps('a note in an Annot', annotates('Text', 'Annot')),
  keeps('a hidden note in nothing', annotates('Text', undefined, { F: 2 })),
  keeps('a note outside the page', annotates('Text', undefined, { Rect: [900, 9, 999, 99] })),
  breaks('7.18.1-2', 'a note without a text', annotates('Text', 'Annot', {})),
  keeps('a note whose element has the text', annotates('Text', 'Annot', {}, ALT)),
  breaks('7.18.1-3', 'a field without a name', annotates('Widget', 'Form', { FT: 'Tx' })),
  keeps('a field with a name', annotates('Widget', 'Form', FIELD)),
  keeps('a field whose element has the name', annotates('Widget', 'Form', { FT: 'Tx' }, ALT)),
  keeps('a field that has its name from the field above', (draft) => {
    const parent = draft.register(FIELD);
    annotates('Widget', 'Form', { Parent: parent.ref })(draft);
  }),
  breaks('7.18.2-1', 'a trap net', annotates('TrapNet', 'Annot')),
  breaks('7.18.3-1', 'no tab order', (draft) => {
    annotates('Link', 'Link')(draft);
    draft.delete(draft.page.dict, 'Tabs');
  }),
  keeps('no tab order where there is nothing to tab to', (draft) => draft.delete(draft.page.dict, 'Tabs')),
  breaks('7.18.4-1', 'a field in a paragraph', annotates('Widget', 'P', FIELD)),
  breaks('7.18.4-2', 'a field with content beside it', (draft) => {
    const form = draft.add('Form');
    draft.annotate('Widget', form, FIELD);
    draft.write(form, 1);
  }),
  breaks('7.18.4-2', 'a form with nothing in it', (draft) => draft.add('Form')),
  keeps('a printed field that says what it is', (draft) =>
    draft.write(draft.add('Form', draft.document, { A: { O: 'PrintField', Role: 'tv' } }), 1),
  ),
  breaks('7.18.5-1', 'a link in a paragraph', annotates('Link', 'P')),
  breaks('7.18.5-2', 'a link that does not say where it leads', annotates('Link', 'Link', {}, ALT)),
  keeps('a link that says where it leads', annotates('Link', 'Link')),
  breaks('7.18.8-1', 'a printer’s mark in the structure', annotates('PrinterMark', 'Annot')),
  keeps('a printer’s mark outside the structure', annotates('PrinterMark', undefined)),
];
