import { PDFDocument, type PDFName } from '@cantoo/pdf-lib';
import { pagesIn } from '../../paginate/pages-in.ts';
import { nameBookmarks } from './bookmarks/name-bookmarks.ts';
import { rewriteContents } from './contents/rewrite-contents.ts';
import { describe } from './describe.ts';
import { placeFields } from './fields/place-fields.ts';
import type { FinishedPdf, PdfParts, PdfProperties } from './finish-pdf.ts';
import { nameLinks } from './links/name-links.ts';
import { N } from './names.ts';
import { orderAnnotations } from './order-annotations.ts';
import { completeRows } from './structure/complete-rows.ts';
import { mapRoles } from './structure/map-roles.ts';
import { renumberIds } from './structure/renumber-ids.ts';
import { repairStructure } from './structure/repair-structure.ts';
import { readStructure, type Structure } from './structure/structure.ts';
import { writePdf } from './write-pdf.ts';

/** Opens a PDF, does all that there is to do, and writes it; gives words for what is missing instead. */
export async function rework(
  printed: Uint8Array,
  properties: PdfProperties,
  parts: PdfParts | undefined,
): Promise<FinishedPdf | string> {
  const document = await open(printed);
  if (!document?.catalog) return 'it cannot be read';
  const anchors = pagesIn(document);
  describe(document, properties);
  const structure = readStructure(document);
  const fault = findFault(document, structure);
  if (fault || !structure) return fault ?? 'it is not tagged';
  completeRows(structure);
  repairStructure(structure);
  placeFields(document, structure, parts?.fields ?? []);
  nameLinks(structure, parts?.links);
  nameBookmarks(document, parts?.headings ?? []);
  orderAnnotations(document);
  renumberIds(structure);
  mapRoles(structure);
  await rewriteContents(document);
  return { bytes: await writePdf(document), pages: document.getPageCount(), anchors };
}

const open = (printed: Uint8Array): Promise<PDFDocument | undefined> =>
  PDFDocument.load(printed, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }).catch(() => undefined);

/** What is missing, in words; undefined if nothing is. */
function findFault(document: PDFDocument, structure: Structure | undefined): string | undefined {
  const has = (name: PDFName): boolean => document.catalog.has(name);
  if (document.getPageCount() === 0) return 'it has no pages';
  if (!document.getTitle()) return 'it has no title';
  if (!has(N.Lang)) return 'it has no language';
  if (!structure) return 'it is not tagged';
  if (structure.elements.some(({ type }) => /^H[1-6]$/.test(type)) && !has(N.Outlines)) return 'it has no bookmarks';
  return undefined;
}
