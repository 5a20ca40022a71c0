import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from './strings.ts';

/**
 * Where page numbers will stand. Nobody knows a page before the book is laid out: composing leaves a slot of three figures, the
 * stage after it puts the number in, or takes the whole phrase out where there is no page (a book that is not printed).
 * A target is the kind of document and an anchor in it: `workbook#exercise-12`.
 */
export const SLOT = '000';

/** The bare number, as in a table of contents. */
export const pageNumber = (kind: string, anchor: string): Element =>
  h('span', { className: ['page-number'], dataPage: `${kind}#${anchor}` }, SLOT);

/** A phrase around the number, such as `page 41`; without a number nothing of it stays. */
export function pagePhrase(
  words: Strings,
  kind: string,
  anchor: string,
  phrase: (number: string) => string = words.paging.page,
): Element {
  const [before = '', after = ''] = phrase(SLOT).split(SLOT);
  return h('span', { className: ['page-phrase'], dataPagePhrase: '' }, [before, pageNumber(kind, anchor), after]);
}
