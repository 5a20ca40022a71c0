import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { PageMap } from './pages.ts';

/** The named destinations of a PDF: on which page each id stands that a link leads to. */
export function pagesIn(document: PDFDocument): PageMap {
  const { context, catalog } = document;
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const pages = new Map<string, number>();
  const note = (name: string, value: PDFObject | undefined): void => {
    const found = context.lookup(value);
    const destination = found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found;
    const number = destination instanceof PDFArray ? numbers.get(String(destination.get(0))) : undefined;
    if (number !== undefined) pages.set(name, number);
  };
  const walk = (node: PDFDict): void => {
    const kids = node.lookup(PDFName.of('Kids'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) walk(context.lookup(kid, PDFDict));
    const names = node.lookup(PDFName.of('Names'));
    if (!(names instanceof PDFArray)) return;
    for (let index = 0; index + 1 < names.size(); index += 2) {
      const name = names.lookup(index);
      if (name instanceof PDFString || name instanceof PDFHexString) note(name.decodeText(), names.get(index + 1));
    }
  };
  const old = catalog.lookup(PDFName.of('Dests'));
  if (old instanceof PDFDict) for (const [name, value] of old.entries()) note(name.decodeText(), value);
  const tree = catalog.lookup(PDFName.of('Names'));
  const destinations = tree instanceof PDFDict ? tree.lookup(PDFName.of('Dests')) : undefined;
  if (destinations instanceof PDFDict) walk(destinations);
  return pages;
}
