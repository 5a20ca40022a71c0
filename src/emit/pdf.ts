import type { PDFDocument } from '@cantoo/pdf-lib';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { mapRoles, renumberNodes } from './pdf-structure.ts';

/** What a PDF says about itself. */
export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** Of creation and of the last change. */
  readonly date: Date;
}

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Finishes what the browser printed: properties, fixed dates and ids, so that equal documents have equal bytes; structure types that
 * every reader knows. Tags and bookmarks stay. What the browser left out is a failure of the environment, never a poorer file.
 */
export async function finishPdf(printed: Uint8Array, properties: PdfProperties): Promise<FinishedPdf> {
  // Loaded when there is a PDF to finish: it costs a third of a second.
  const lib = await import('@cantoo/pdf-lib');
  if (asText(printed.subarray(0, 5)) !== '%PDF-') throw unfit(properties, 'it is no PDF');
  if (!asText(printed.subarray(-1024)).includes('%%EOF')) throw unfit(properties, 'it is cut short');
  const document = await lib.PDFDocument.load(printed, { updateMetadata: false }).catch(() => undefined);
  if (!document?.catalog) throw unfit(properties, 'it cannot be read');
  const types = mapRoles(document, lib);
  renumberNodes(document, lib);
  describe(document, properties);
  const fault = findFault(document, types, lib);
  if (fault) throw unfit(properties, fault);
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { bytes, pages: document.getPageCount() };
}

const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function describe(document: PDFDocument, { title, author, subject, language, date }: PdfProperties): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setLanguage(language);
  document.setCreator('Coursewright');
  document.setCreationDate(date);
  document.setModificationDate(date);
}

/** What is missing, in words; undefined if nothing is. */
function findFault(
  document: PDFDocument,
  types: ReadonlySet<string>,
  lib: typeof import('@cantoo/pdf-lib'),
): string | undefined {
  const has = (key: string): boolean => document.catalog.has(lib.PDFName.of(key));
  if (document.getPageCount() === 0) return 'it has no pages';
  if (!document.getTitle()) return 'it has no title';
  if (!has('Lang')) return 'it has no language';
  if (!has('StructTreeRoot')) return 'it is not tagged';
  if ([...types].some((type) => /^H[1-6]$/.test(type)) && !has('Outlines')) return 'it has no bookmarks';
  return undefined;
}

const unfit = ({ title }: PdfProperties, fault: string): EnvironmentFailure =>
  new EnvironmentFailure(
    `The PDF of “${title}” that the browser printed is not fit for use: ${fault}.`,
    'Try a newer Chrome or Chromium with --browser.',
  );
