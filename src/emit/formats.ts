import type { Assets, Format } from '../model/document.ts';
import type { Paginated } from '../paginate/paginate.ts';
import { readPages } from '../paginate/read-pages.ts';
import { emitHtml } from './html.ts';
import type { Output } from './manifest.ts';
import { coverFields, coverStyles } from './pdf/cover-fields.ts';
import { finishPdf } from './pdf/finish-pdf.ts';

/** Prints a complete HTML page; `label` names the document in messages. */
export type PrintHtml = (html: string, label: string) => Promise<Uint8Array>;

/** What an encoder may use. */
export interface Encoding {
  readonly assets: Assets;
  readonly print: PrintHtml | undefined;
  readonly date: Date;
}

interface Encoded {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** Anchors that came to stand on another page than the document says. */
  readonly misplaced?: readonly string[];
}

type Encoder = (document: Paginated, tools: Encoding) => Promise<Encoded>;

/** Every file format. A new one is one file and one line here. */
const FORMATS: Readonly<Record<Format, Encoder>> = {
  html: async (document, { assets }) => ({ bytes: new TextEncoder().encode(emitHtml(document, assets)) }),
  pdf: async (document, { assets, print, date }) => {
    if (!print) throw new TypeError('A PDF was asked for without a browser to print it.');
    const { title, author, description, language, printed: page } = document;
    const { body, fields } = coverFields(page);
    const { css, styles } = coverStyles(assets, document.css);
    const html = emitHtml({ ...document, css, body }, { ...assets, styles });
    const printed = await print(html, `${document.file}.pdf`);
    const properties = { title, author, subject: description, language, date };
    const finished = await finishPdf(printed, properties, { page, fields });
    return { ...finished, misplaced: await misplacedIn(printed, document) };
  },
};

/** Compares where things stand with what is written of them. */
async function misplacedIn(printed: Uint8Array, { pages }: Paginated): Promise<string[]> {
  if (pages.size === 0) return [];
  const found = await readPages(printed);
  return [...pages].flatMap(([anchor, page]) => ((found.get(anchor) ?? page) === page ? [] : [anchor]));
}

/** Encodes one document in one of its formats. */
export async function emitDocument(
  document: Paginated,
  format: Format,
  tools: Encoding,
): Promise<{ readonly output: Output; readonly misplaced: readonly string[] }> {
  const { bytes, pages, misplaced = [] } = await FORMATS[format](document, tools);
  const { kind, audience, file } = document;
  return { output: { name: `${file}.${format}`, kind, format, audience, bytes, pages }, misplaced };
}
