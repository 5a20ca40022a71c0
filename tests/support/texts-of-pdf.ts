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
import { getDocumentProxy } from 'unpdf';

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
    'Ordering',
    'Registry',
    'T',
    'URI',
  ].map((key) => PDFName.of(key)),
);

/** Everything that a PDF says to eyes and ears: its pages, its bookmarks, alternative texts, names of links and fields, its data. */
export async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
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
  return [...(await runsOf(bytes)), ...texts];
}

/** The text of the pages, run by run: what stands beside each other on a line is not one word. */
async function runsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const runs: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      runs.push(
        ...(items as readonly ({ readonly str: string } | object)[]).flatMap((item) =>
          'str' in item ? [item.str] : [],
        ),
      );
    }
    return runs;
  } finally {
    await document.destroy();
  }
}
