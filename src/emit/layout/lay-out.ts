import type { Assets, Document } from '../../model/document.ts';
import { WIDEST, withoutPictures } from '../../paginate/draft.ts';
import { keepFillers } from '../../paginate/sides.ts';
import { fillSlots } from '../../paginate/slots.ts';
import { emitHtml } from '../html.ts';
import { type Box, boxesOf } from './boxes.ts';

/** A page to be measured: its boxes are numbered, and every page number has the room that it will need. */
export function layOut(document: Document, assets: Assets): { readonly html: string; readonly boxes: readonly Box[] } {
  const { body, boxes } = boxesOf(
    keepFillers(
      fillSlots(document.body, () => WIDEST),
      new Set(),
    ),
  );
  return { html: emitHtml({ ...document, body: withoutPictures(body) }, assets), boxes };
}
