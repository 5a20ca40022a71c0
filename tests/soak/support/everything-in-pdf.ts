import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { textsOfPdf } from '../../support/texts-of-pdf.ts';

/** Everything in a PDF that can be read as text: pages, structure, bookmarks, data, names, and every stream as bytes and as UTF-16. */
export async function everythingInPdf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts: string[] = [];
  const read = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText());
    else if (object instanceof PDFName) texts.push(object.decodeText());
    else if (object instanceof PDFArray) object.asArray().forEach(read);
    else if (object instanceof PDFDict) for (const entry of object.entries()) entry.forEach(read);
    else if (object instanceof PDFRawStream) {
      read(object.dict);
      const content = Buffer.from(contentOf(object));
      texts.push(content.toString('latin1'), content.toString('latin1').replaceAll('\0', ''));
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) read(object);
  // A line that breaks within a word may leave a hyphen.
  const pages = (await textsOfPdf(bytes)).join('').replaceAll(/[-\u00ad\u2010]/g, '');
  return [pages, ...texts].join('\n');
}

/** What a stream holds; a picture that cannot be decoded here is taken as it is. */
function contentOf(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}
