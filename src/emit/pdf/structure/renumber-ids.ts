import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { headersOf, type Structure } from './structure.ts';

/** Notes must have an id. */
const NOTES = new Set(['Note', 'FENote']);

/**
 * Numbers the ids of structure elements from 1, in the order of reading. Chromium takes them from a counter of the running browser,
 * so that they differ from print to print.
 */
export function renumberIds({ root, elements }: Structure): void {
  const { context } = root;
  const fresh = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const { ref, dict, type } of elements) {
    const old = dict.lookup(N.ID);
    if (!(old instanceof PDFString) && !NOTES.has(type)) continue;
    const id = PDFString.of(`node${String(names.length / 2 + 1).padStart(8, '0')}`);
    if (old instanceof PDFString) fresh.set(old.asString(), id);
    dict.set(N.ID, id);
    names.push(id, ref);
  }
  for (const { dict } of elements) {
    for (const headers of headersOf(dict)) {
      for (let index = 0; index < headers.size(); index++) {
        const old = headers.lookup(index);
        const id = old instanceof PDFString && fresh.get(old.asString());
        if (id) headers.set(index, id);
      }
    }
  }
  discard(root.get(N.IDTree), context);
  if (names.length > 0) {
    const tree = context.obj({});
    tree.set(N.Names, context.obj(names));
    root.set(N.IDTree, context.register(tree));
  } else {
    root.delete(N.IDTree);
  }
}

/** Old ids must not stay behind anywhere. */
function discard(node: PDFObject | undefined, context: PDFContext): void {
  const dict = node && context.lookup(node);
  const kids = dict instanceof PDFDict ? dict.lookup(N.Kids) : undefined;
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) discard(kid, context);
  if (node instanceof PDFRef) context.delete(node);
}
