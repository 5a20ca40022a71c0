import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { asNumber, dictsAt, listAt } from './objects.ts';

/** All entries of a number tree. */
export function readNumberTree(root: PDFDict | undefined): Map<number, PDFObject> {
  const entries = new Map<number, PDFObject>();
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const numbers = listAt(node, 'Nums');
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const [key, value] = [asNumber(numbers[index]), numbers[index + 1]];
      if (key !== undefined && value !== undefined) entries.set(key, value);
    }
    for (const kid of dictsAt(node, 'Kids')) visit(kid);
  };
  if (root) visit(root);
  return entries;
}
