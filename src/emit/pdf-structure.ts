import type { PDFDocument, PDFObject, PDFString } from '@cantoo/pdf-lib';

type PdfLib = typeof import('@cantoo/pdf-lib');

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

/** Maps every structure type that is not standard to one that is; readers call them errors otherwise. Returns the types in use. */
export function mapRoles(document: PDFDocument, { PDFName, PDFDict }: PdfLib): ReadonlySet<string> {
  const types = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const type = object.get(PDFName.of('S'));
    // The key S has other meanings elsewhere; a structure element has a parent.
    if (type instanceof PDFName && object.has(PDFName.of('P'))) types.add(type.decodeText());
  }
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? document.context.obj({});
  for (const type of [...types].sort()) {
    const name = PDFName.of(type);
    if (!STANDARD_TYPES.has(type) && !roles.has(name)) roles.set(name, PDFName.of(ROLES[type] ?? 'NonStruct'));
  }
  if (roles.keys().length > 0) root?.set(PDFName.of('RoleMap'), roles);
  return types;
}

/**
 * Renumbers the ids of structure elements from 1. Chromium takes them from a counter of the running browser, so that they
 * differ from print to print; their order does not.
 */
export function renumberNodes(document: PDFDocument, { PDFArray, PDFDict, PDFString }: PdfLib): void {
  const found: { id: string; replace(id: PDFString): void }[] = [];
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFArray) {
      for (let index = 0; index < object.size(); index++) {
        note(object.get(index), (id) => object.set(index, id));
      }
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) note(value, (id) => object.set(key, id));
    }
  };
  const note = (value: PDFObject, replace: (id: PDFString) => void): void => {
    if (value instanceof PDFString && NODE_ID.test(value.asString())) found.push({ id: value.asString(), replace });
    else visit(value);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
  const order = [...new Set(found.map(({ id }) => id))].sort();
  const fresh = new Map(order.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const { id, replace } of found) replace(PDFString.of(fresh.get(id) ?? id));
}

const NODE_ID = /^node\d{8}$/;
