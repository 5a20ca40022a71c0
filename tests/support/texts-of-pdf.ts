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
import { readPageTexts } from '../../src/emit/read-back/page-texts.ts';

/** What stands in strings and is for programs: names of places, of fields, of elements; languages, dates, fonts. */
const TECHNICAL = new Set(
  [
    'CreationDate',
    'D',
    'DA',
    'Dest',
    'Headers',
    'ID',
    'Lang',
    'Limits',
    'ModDate',
    'Names',
    'NM',
    'Nums',
    'T',
    'URI',
  ].map((key) => PDFName.of(key)),
);

/** Everything that a PDF says to eyes and ears: its pages, its bookmarks, alternative texts, names of links and fields, its data. */
export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = readPageTexts(document);
  if (!pages) throw new Error('The text of this PDF cannot be read.');
  const texts: string[] = [];
  const read = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText());
    else if (object instanceof PDFArray) object.asArray().forEach(read);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) if (!TECHNICAL.has(key)) read(value);
    } else if (object instanceof PDFRawStream) {
      read(object.dict);
      if (object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata'))
        texts.push(...new TextDecoder().decode(decodePDFRawStream(object).decode()).split(/<[^>]*>/));
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) read(object);
  return [...pages, ...texts];
}
