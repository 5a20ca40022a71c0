import { PDFArray, PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { addressOf } from '../links/name-links.ts';
import { N } from '../names.ts';
import { separateKid } from '../structure/separate-kid.ts';
import { annotationOf, type Structure } from '../structure/structure.ts';
import { FIELD_ADDRESS } from './field.ts';

/** A link that covers a field, or the part of one that stands on this page. */
export interface Cover {
  readonly ref: PDFRef;
  readonly annotation: PDFDict;
  /** That holds it, and it alone. */
  readonly holder: PDFRef;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** All covers by the number of their field. The parts of one get an element each. */
export function findCovers(structure: Structure): ReadonlyMap<number, readonly Cover[]> {
  const { root, elements } = structure;
  const found = new Map<number, Cover[]>();
  for (const element of elements) {
    for (const kid of element.kids) {
      const ref = annotationOf(kid);
      const annotation = ref && root.context.lookup(ref);
      if (!ref || !(annotation instanceof PDFDict)) continue;
      const address = addressOf(annotation);
      if (!address.startsWith(FIELD_ADDRESS)) continue;
      const number = Number(address.slice(FIELD_ADDRESS.length));
      const covers = found.get(number) ?? [];
      const before = covers.at(-1);
      const holder = before ? separateKid(kid, element, before.holder, structure) : element.ref;
      covers.push({ ref, annotation, holder, ...sizeOf(annotation) });
      found.set(number, covers);
    }
  }
  return found;
}

function sizeOf(annotation: PDFDict): { width: number; height: number } {
  const corners = annotation.lookup(N.Rect, PDFArray);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [0, 1, 2, 3].map((index) => corners.lookup(index, PDFNumber).asNumber());
  return { width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
