import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** Counts the headings in the tags of a PDF, and its pages. */
export async function countHeadings(file) {
  const pdf = await PDFDocument.load(readFileSync(file));
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  let headings = 0;
  const seen = new Set();
  const visit = (node) => {
    const object = node instanceof PDFRef ? pdf.context.lookup(node) : node;
    if (object instanceof PDFArray) return object.asArray().forEach(visit);
    if (!(object instanceof PDFDict) || seen.has(object)) return;
    seen.add(object);
    if (/^\/H[1-6]?$/.test(String(object.get(PDFName.of('S'))))) headings += 1;
    const kids = object.get(PDFName.of('K'));
    if (kids) visit(kids);
  };
  if (root) visit(root.get(PDFName.of('K')));
  return { headings, pages: pdf.getPageCount() };
}
