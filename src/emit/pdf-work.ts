import { type FinishedPdf, finishPdf, type PdfParts, type PdfProperties, prepareFinishing } from './pdf/finish-pdf.ts';
import { prepareReading, readPdf } from './read-back/read-pdf.ts';

/**
 * What is done with the bytes of PDFs. It takes long, and all that goes in and comes out is plain data: it can be done in another
 * thread while documents are composed and printed in this one.
 */
export interface PdfWork {
  /** Gets ready for the rest, while there is nothing else to do. */
  prepare(): Promise<void>;
  finish(printed: Uint8Array, properties: PdfProperties, parts?: PdfParts): Promise<FinishedPdf>;
  /** Everything that a PDF says. */
  read(bytes: Uint8Array): Promise<readonly string[]>;
}

export const PDF_WORK: PdfWork = {
  async prepare() {
    await Promise.all([prepareFinishing(), prepareReading()]);
  },
  finish: finishPdf,
  read: readPdf,
};
