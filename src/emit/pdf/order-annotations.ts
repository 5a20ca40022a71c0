import { PDFArray, PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { N } from './names.ts';

/** Drops the annotations that are in no tag, for they are hidden from everybody who does not see, and lets the others be reached in order. */
export function orderAnnotations(document: PDFDocument): void {
  for (const { node } of document.getPages()) {
    const annotations = node.lookup(N.Annots);
    if (!(annotations instanceof PDFArray)) continue;
    const kept = annotations.asArray().filter((entry) => {
      const annotation = document.context.lookup(entry);
      const isKept = annotation instanceof PDFDict && annotation.has(N.StructParent);
      if (!isKept && entry instanceof PDFRef) document.context.delete(entry);
      return isKept;
    });
    if (kept.length > 0) {
      node.set(N.Annots, document.context.obj(kept));
      node.set(N.Tabs, N.S);
    } else {
      node.delete(N.Annots);
    }
  }
}
