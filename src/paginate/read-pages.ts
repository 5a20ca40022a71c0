import type { PageMap } from './pages.ts';

/** Reads the named destinations of a PDF that nobody has opened yet. The library is loaded when there is one: it costs a third of a second. */
export async function readPages(pdf: Uint8Array): Promise<PageMap> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const { pagesIn } = await import('./pages-in.ts');
  return pagesIn(await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY }));
}
