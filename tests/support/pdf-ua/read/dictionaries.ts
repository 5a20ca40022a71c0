import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Every dictionary of a file, those of streams and those within other objects too, with its object’s number. */
export function* dictionariesOf(context: PDFContext): Generator<{ dict: PDFDict; where: string }> {
  for (const [ref, object] of context.enumerateIndirectObjects())
    for (const dict of within(object)) yield { dict, where: `object ${ref.objectNumber}` };
}

function* within(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFRef) return;
  if (object instanceof PDFStream) yield* within(object.dict);
  if (object instanceof PDFArray) for (const item of object.asArray()) yield* within(item);
  if (object instanceof PDFDict) {
    yield object;
    for (const value of object.values()) yield* within(value);
  }
}
