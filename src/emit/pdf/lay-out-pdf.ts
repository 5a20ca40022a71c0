import type { Element } from 'hast';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Assets, Document } from '../../model/document.ts';
import type { OpenPage, PrintPage } from '../../model/print-page.ts';
import { editsOf } from '../../paginate/edits.ts';
import type { DraftLayout } from '../../paginate/paginate.ts';
import { emitHtml } from '../html.ts';
import { boxesOf } from '../layout/boxes.ts';
import { overflowProblems } from '../layout/overflow.ts';
import { coverFields, coverStyles } from './fields/cover-fields.ts';
import type { Field } from './fields/field.ts';
import { withoutScreenLinks } from './links/without-screen-links.ts';

/** A document in a browser, laid out once for its draft and its print. */
export interface PdfLayout extends DraftLayout {
  /** By the numbers that their covers have. */
  readonly fields: readonly Field[];
  /** Makes it into this tree, of which it has the marks, and prints it for good. */
  print(printed: Element): Promise<Uint8Array>;
  /** What does not fit. */
  findOverflow(): Promise<Problem[]>;
  close(): Promise<void>;
}

/** Lays a document out with this body; the browser gets it when it is printed first. */
export function layOutPdf(document: Document, draft: Element, assets: Assets, open: OpenPage): PdfLayout {
  const file = `${document.file}.pdf`;
  const { body: boxed, boxes } = boxesOf(withoutScreenLinks(draft));
  const { body, fields } = coverFields(boxed);
  const { css, styles } = coverStyles(assets, document.css);
  let opened: PrintPage | undefined;
  const page = (): PrintPage => {
    opened ??= open(emitHtml({ ...document, screen: undefined, css, body }, { ...assets, styles }), file);
    return opened;
  };
  return {
    fields,
    draft: () => page().printDraft(),
    print: (printed) => page().print(editsOf(printed)),
    findOverflow: async () => overflowProblems(await page().measure(), boxes, { file, paper: document.paper }),
    close: async () => opened?.close(),
  };
}
