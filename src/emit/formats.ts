import type { Problem } from '../diagnostics/problem.ts';
import type { Assets, Format } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { AuditPage } from '../model/print-page.ts';
import { allDone } from '../paginate/all-done.ts';
import type { PageMap } from '../paginate/pages.ts';
import type { Paginated } from '../paginate/paginate.ts';
import { emitHtml } from './html.ts';
import { auditDocument } from './layout/accessibility.ts';
import type { Output } from './manifest.ts';
import { partsOf } from './pdf/finish-pdf.ts';
import type { PdfLayout } from './pdf/lay-out-pdf.ts';
import type { PdfWork } from './pdf-work.ts';

/** What an encoder may use. */
export interface Encoding {
  readonly assets: Assets;
  readonly date: Date;
  readonly pdfWork: PdfWork;
  /** Waits until the browser is at work. */
  rest(): Promise<void>;
  /** Judges pages for a screen; undefined where there is no browser. */
  readonly audit: AuditPage | undefined;
  /** Of the curriculum, for what has no other place. */
  readonly elsewhere: Place;
}

interface Encoded {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** Anchors that came to stand on another page than the document says. */
  readonly misplaced?: readonly string[];
  /** What does not fit, and what keeps somebody out: known later than the bytes. */
  readonly problems?: Promise<readonly Problem[]> | undefined;
}

type Encoder = (document: Paginated<PdfLayout>, tools: Encoding) => Promise<Encoded>;

/** Every file format. A new one is one file and one line here. */
const FORMATS: Readonly<Record<Format, Encoder>> = {
  html: async (document, { assets, audit, elsewhere, rest }) => {
    await rest();
    const problems = audit && auditDocument(document, assets, { audit, elsewhere, pages: document.pages });
    return { bytes: new TextEncoder().encode(emitHtml(document, assets, document.pages)), problems };
  },
  pdf: async (document, { date, pdfWork, rest }) => {
    const { title, author, description, language, layout, printed: page } = document;
    if (!layout) throw new TypeError('A PDF was asked for without a browser to print it.');
    const [pdf] = await allDone([layout.print(page), rest().then(() => pdfWork.prepare())]);
    const properties = { title, author, subject: description, language, date };
    // The browser measures while the PDF is finished.
    const problems = layout.findOverflow().finally(() => layout.close());
    const finishing = pdfWork.finish(pdf, properties, partsOf(page, layout.fields));
    const [{ bytes, pages, anchors }] = await allDone([finishing, problems]);
    return { bytes, pages, problems, misplaced: misplacedIn(anchors, document) };
  },
};

/** Compares where things stand with what is written of them. */
const misplacedIn = (found: PageMap, { pages }: Paginated): string[] =>
  [...pages].flatMap(([anchor, page]) => ((found.get(anchor) ?? page) === page ? [] : [anchor]));

/** A file, and what is to be said of it. */
export interface Emitted {
  readonly output: Output;
  readonly misplaced: readonly string[];
  readonly problems: Promise<readonly Problem[]>;
}

/** Encodes one document in one of its formats. */
export async function emitDocument(document: Paginated<PdfLayout>, format: Format, tools: Encoding): Promise<Emitted> {
  const { bytes, pages, misplaced = [], problems = Promise.resolve([]) } = await FORMATS[format](document, tools);
  const { kind, audience, file } = document;
  return { output: { name: `${file}.${format}`, kind, format, audience, bytes, pages }, misplaced, problems };
}
