import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../prose.ts';

/** More lines than any paper has room for; what is too much is cut off at a whole line. */
const LINES = 40;

/**
 * A page that begins on the right hand, or on the left, with the page of notes that stands before it where it is needed: no page
 * of a book is empty. `notesOn` is the named page of what comes before, whose running heads go on.
 */
export function sided(page: Element, side: 'left' | 'right', notesOn: string, { words }: ProseContext): Element[] {
  const notes = h('section', { className: ['page', 'notes-page', `on-${notesOn}`], dataFiller: '' }, [
    h('p', { className: ['label'] }, words.paging.notes),
    h(
      'div',
      { className: ['lines', 'all'], ariaHidden: 'true' },
      Array.from({ length: LINES }, () => h('i')),
    ),
  ]);
  return [notes, { ...page, properties: { ...page.properties, dataSide: side } }];
}
