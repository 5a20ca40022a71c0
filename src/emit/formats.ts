import type { Problem } from '../diagnostics/problem.ts';
import type { Assets, Format } from '../model/document.ts';
import type { BoxFault } from '../model/layout.ts';
import type { PageMap } from '../paginate/pages.ts';
import type { Paginated } from '../paginate/paginate.ts';
import { emitHtml } from './html.ts';
import { boxesOf } from './layout/boxes.ts';
import { overflowProblems } from './layout/overflow.ts';
import type { Output } from './manifest.ts';
import { coverFields, coverStyles } from './pdf/fields/cover-fields.ts';
import { finishPdf } from './pdf/finish-pdf.ts';

/** Prints a complete HTML page, and says which of its boxes do not fit; `label` names the document in messages. */
export type PrintHtml = (
  html: string,
  label: string,
) => Promise<{ readonly pdf: Uint8Array; readonly faults: readonly BoxFault[] }>;

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
  /** What does not fit. */
  readonly problems?: readonly Problem[];
}

type Encoder = (document: Paginated, tools: Encoding) => Promise<Encoded>;

/** Every file format. A new one is one file and one line here. */
const FORMATS: Readonly<Record<Format, Encoder>> = {
  html: async (document, { assets }) => ({ bytes: new TextEncoder().encode(emitHtml(document, assets)) }),
  pdf: async (document, { assets, print, date }) => {
    if (!print) throw new TypeError('A PDF was asked for without a browser to print it.');
    const { title, author, description, language, paper, printed: page } = document;
    const file = `${document.file}.pdf`;
    const { body: boxed, boxes } = boxesOf(page);
    const { body, fields } = coverFields(boxed);
    const { css, styles } = coverStyles(assets, document.css);
    const { pdf, faults } = await print(emitHtml({ ...document, css, body }, { ...assets, styles }), file);
    const properties = { title, author, subject: description, language, date };
    const { bytes, pages, anchors } = await finishPdf(pdf, properties, { page, fields });
    const problems = overflowProblems(faults, boxes, { file, paper });
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
  readonly problems: readonly Problem[];
}

/** Encodes one document in one of its formats. */
export async function emitDocument(document: Paginated, format: Format, tools: Encoding): Promise<Emitted> {
  const { bytes, pages, misplaced = [], problems = [] } = await FORMATS[format](document, tools);
  const { kind, audience, file } = document;
  return { output: { name: `${file}.${format}`, kind, format, audience, bytes, pages }, misplaced, problems };
}
