import type { PDFDocument, PDFName, PDFObject } from '@cantoo/pdf-lib';

/** Everything that a PDF says: its pages, their lines, and every string, name and metadata beside them. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const [{ PDFDocument }, { readPageTexts }] = await prepareReading();
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  return [...(readPageTexts(document) ?? (await readPages(bytes))), ...(await readObjects(document))];
}

/** Loads what reads PDFs, only where there is one to read. */
export const prepareReading = () => Promise.all([import('@cantoo/pdf-lib'), import('./page-texts.ts')]);

/** A run of text, or a mark between runs. */
type PageItem = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string };

/** The text of each page as a reader selects it, whole and line by line: whatever its fonts and its direction. */
async function readPages(bytes: Uint8Array): Promise<string[]> {
  // Loaded when there is a PDF to read: it is large.
  const { getDocumentProxy } = await import('unpdf');
  // The reader takes the bytes away from whoever gives them, and would tell people what it thinks of them.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1);
        const { items } = await page.getTextContent({ disableNormalization: true });
        return (items as readonly PageItem[])
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('');
      }),
    );
    return pages.flatMap((page: string) => [page, ...page.split('\n')]);
  } finally {
    await document.destroy();
  }
}

/** The format’s own names are single words, as `CreationDate`; those of places and fields have hyphens or points. */
const WORD_OF_PDF = /^[A-Za-z]+$/;

/** Titles, bookmarks, alternative texts, names of fields and of places, notes: each string and name once, wherever it stands. */
async function readObjects({ context }: PDFDocument): Promise<Set<string>> {
  const lib = await import('@cantoo/pdf-lib');
  const texts = new Set<string>();
  const readName = (name: PDFName): void => {
    const text = name.decodeText();
    if (!WORD_OF_PDF.test(text)) texts.add(text);
  };
  const read = (object: PDFObject): void => {
    if (object instanceof lib.PDFString || object instanceof lib.PDFHexString) texts.add(object.decodeText());
    else if (object instanceof lib.PDFName) readName(object);
    else if (object instanceof lib.PDFArray) object.asArray().forEach(read);
    else if (object instanceof lib.PDFDict) {
      for (const [key, value] of object.entries()) {
        readName(key);
        read(value);
      }
    } else if (object instanceof lib.PDFRawStream) {
      read(object.dict);
      if (object.dict.get(lib.PDFName.of('Type')) === lib.PDFName.of('Metadata'))
        for (const text of new TextDecoder().decode(lib.decodePDFRawStream(object).decode()).split(/[<>"']/))
          texts.add(text);
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) read(object);
  return texts;
}
