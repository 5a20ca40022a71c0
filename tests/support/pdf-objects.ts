import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** A finished PDF, opened for looking at its objects: their keys without the slash, their texts as text. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** What stands under a path of keys, references followed; undefined where there is nothing. */
export function at(object: PDFObject | undefined, ...path: readonly string[]): PDFObject | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return object;
  return at(object instanceof PDFDict ? object.lookup(PDFName.of(key)) : undefined, ...rest);
}

/** A text, a name or a number as it is read. */
export function read(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return object.decodeText();
  return String(object ?? '');
}

export const listOf = (object: PDFObject | undefined): (PDFObject | undefined)[] =>
  object instanceof PDFArray ? object.asArray().map((_, index) => object.lookup(index)) : [];

/** All annotations, page by page. */
export const annotationsOf = (document: PDFDocument): PDFDict[] =>
  document.getPages().flatMap(({ node }) => listOf(at(node, 'Annots')).filter((entry) => entry instanceof PDFDict));

/** Every structure element in the order of reading. */
export function structureOf(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (element: PDFObject | undefined): void => {
    if (!(element instanceof PDFDict) || !at(element, 'S')) return;
    found.push(element);
    kidsOf(element).forEach(visit);
  };
  kidsOf(at(document.catalog, 'StructTreeRoot')).forEach(visit);
  return found;
}

export function kidsOf(element: PDFObject | undefined): (PDFObject | undefined)[] {
  const kids = at(element, 'K');
  return kids instanceof PDFArray ? listOf(kids) : kids ? [kids] : [];
}
