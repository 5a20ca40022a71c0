import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import type { Structure } from './structure.ts';

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** What readers of PDF 1.7 should take the later types for that Chromium writes. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Sup: 'Span',
  Aside: 'Div',
  DocumentFragment: 'Div',
  Title: 'P',
  FENote: 'Note',
};

/** Maps every structure type that is not standard to one that is; readers call them errors otherwise. */
export function mapRoles({ root, elements }: Structure): void {
  const types = new Set(elements.map(({ type }) => type));
  const roles = root.lookupMaybe(N.RoleMap, PDFDict) ?? root.context.obj({});
  for (const type of [...types].sort()) {
    const name = PDFName.of(type);
    if (!STANDARD_TYPES.has(type) && !roles.has(name)) roles.set(name, PDFName.of(ROLES[type] ?? 'NonStruct'));
  }
  if (roles.keys().length > 0) root.set(N.RoleMap, roles);
}
