import type { Assets, Document, Format } from '../model/document.ts';
import { emitHtml } from './html.ts';
import type { Output } from './manifest.ts';
import { finishPdf } from './pdf.ts';

/** Prints a complete HTML page; `label` names the document in messages. */
export type PrintHtml = (html: string, label: string) => Promise<Uint8Array>;

/** What an encoder may use. */
export interface Encoding {
  readonly assets: Assets;
  readonly print: PrintHtml | undefined;
  readonly date: Date;
}

type Encoder = (
  document: Document,
  tools: Encoding,
) => Promise<{ readonly bytes: Uint8Array; readonly pages?: number }>;

/** Every file format. A new one is one file and one line here. */
const FORMATS: Readonly<Record<Format, Encoder>> = {
  html: async (document, { assets }) => ({ bytes: new TextEncoder().encode(emitHtml(document, assets)) }),
  pdf: async (document, { assets, print, date }) => {
    if (!print) throw new TypeError('A PDF was asked for without a browser to print it.');
    const { title, author, description, language } = document;
    const printed = await print(emitHtml(document, assets), `${document.file}.pdf`);
    return finishPdf(printed, { title, author, subject: description, language, date });
  },
};

/** Encodes one document in one of its formats. */
export async function emitDocument(document: Document, format: Format, tools: Encoding): Promise<Output> {
  const { bytes, pages } = await FORMATS[format](document, tools);
  return { name: `${document.file}.${format}`, kind: document.kind, format, audience: document.audience, bytes, pages };
}
