import type { PDFDict } from '@cantoo/pdf-lib';
import type { Page } from './document.ts';
import { asNumber, asText, dictsAt, inheritedAt, nameAt, numberAt, numbersAt, oneOrMany } from './objects.ts';
import { elementAt, type StructElement, type StructureTree } from './structure.ts';

/** An annotation on a page. */
export interface Annotation {
  readonly dict: PDFDict;
  readonly page: Page;
  readonly subtype: string;
  /** The structure element that holds it. */
  readonly element: StructElement | undefined;
  /** Whether nobody sees it: hidden by its flag, or outside the page’s crop box. */
  readonly isUnseen: boolean;
  readonly where: string;
}

const HIDDEN = 2;

export const readAnnotations = (
  pages: readonly Page[],
  structure: StructureTree | undefined,
  place: (dict: PDFDict) => string,
): Annotation[] =>
  pages.flatMap((page) =>
    dictsAt(page.dict, 'Annots').map((dict) => ({
      dict,
      page,
      subtype: nameAt(dict, 'Subtype') ?? '',
      element: elementAt(structure, numberAt(dict, 'StructParent')),
      isUnseen: ((numberAt(dict, 'F') ?? 0) & HIDDEN) !== 0 || isOutside(numbersAt(dict, 'Rect'), cropBoxOf(page)),
      where: `page ${page.number}, ${place(dict)}`,
    })),
  );

const cropBoxOf = ({ dict }: Page): number[] =>
  oneOrMany(inheritedAt(dict, 'CropBox') ?? inheritedAt(dict, 'MediaBox')).map((side) => asNumber(side) ?? Number.NaN);

function isOutside(rect: readonly number[], box: readonly number[]): boolean {
  const [left, bottom, right, top] = sorted(rect);
  const [boxLeft, boxBottom, boxRight, boxTop] = sorted(box);
  return right < boxLeft || left > boxRight || top < boxBottom || bottom > boxTop;
}

const sorted = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): [number, number, number, number] => [
  Math.min(x1, x2),
  Math.min(y1, y2),
  Math.max(x1, x2),
  Math.max(y1, y2),
];

/** A field’s text that a widget has of its own or from the fields above it. */
export const fieldTextOf = (widget: PDFDict, key: string): string | undefined => asText(inheritedAt(widget, key));
