import type { PDFDict } from '@cantoo/pdf-lib';
import { nameAt } from './objects.ts';

/** The standard structure types of ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** The standard type at the end of a type’s way through the role map, and whether the way is a circle. */
export function resolveRole(
  type: string,
  roleMap: PDFDict | undefined,
): { standardType: string | undefined; isCircular: boolean } {
  const seen = new Set<string>();
  let name: string | undefined = type;
  while (name !== undefined && !STANDARD_TYPES.has(name)) {
    if (seen.has(name)) return { standardType: undefined, isCircular: true };
    seen.add(name);
    name = nameAt(roleMap, name);
  }
  return { standardType: name, isCircular: false };
}
