import type { Element } from 'hast';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { PageMap } from '../../paginate/pages.ts';
import { headingsOf } from './bookmarks/headings.ts';
import type { Field } from './fields/field.ts';
import { linksOf, type NamedLink } from './links/link-names.ts';

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

/** What the printed page knows and the browser’s PDF does not. */
export interface PdfParts {
  /** In order; what the styles hide may be among them. */
  readonly links: readonly NamedLink[];
  readonly headings: readonly string[];
  /** By the numbers that their covers have. */
  readonly fields: readonly Field[];
}

/** Reads them from the tree as it was before its fields were covered. */
export const partsOf = (page: Element, fields: readonly Field[]): PdfParts => ({
  links: linksOf(page),
  headings: headingsOf(page),
  fields,
});

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** On which page the ids stand that links lead to. */
  readonly anchors: PageMap;
}

/**
 * Finishes what the browser printed: artifacts, tags, link names, fields, metadata, fixed dates and ids, so that equal documents have
 * equal bytes and everybody can read them. What the browser left out is a failure of the environment, never a poorer file.
 */
export async function finishPdf(
  printed: Uint8Array,
  properties: PdfProperties,
  parts?: PdfParts,
): Promise<FinishedPdf> {
  const fault = findFault(printed);
  if (fault) throw unfit(properties, fault);
  const { rework } = await prepareFinishing();
  const finished = await rework(printed, properties, parts);
  if (typeof finished === 'string') throw unfit(properties, finished);
  return finished;
}

/** Loads what finishes PDFs, only where there is one to finish: it costs a third of a second. */
export const prepareFinishing = (): Promise<typeof import('./rework.ts')> => import('./rework.ts');

/** What can be seen from outside. */
function findFault(printed: Uint8Array): string | undefined {
  if (asText(printed.subarray(0, 5)) !== '%PDF-') return 'it is no PDF';
  if (!asText(printed.subarray(-1024)).includes('%%EOF')) return 'it is cut short';
  return undefined;
}

const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const unfit = ({ title }: PdfProperties, fault: string): EnvironmentFailure =>
  new EnvironmentFailure(
    `The PDF of “${title}” that the browser printed is not fit for use: ${fault}.`,
    'Try a newer Chrome or Chromium with --browser.',
  );
