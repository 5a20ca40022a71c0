import type { Element } from 'hast';
import type { Assets, Document } from '../../model/document.ts';
import { WIDEST } from '../../paginate/draft.ts';
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
  return { html: emitHtml({ ...document, screen: undefined, body: withoutPictures(body) }, assets), boxes };
}

/** A page to be judged on a screen, where no page number stands. */
export const withoutPages = (document: Document): Document => ({
  ...document,
  body: keepFillers(
    fillSlots(document.body, () => undefined),
    new Set(),
  ),
});

/** Pictures of slides have a fixed size and one name: what is in them takes time, moves nothing and is read to nobody. */
export const withoutPictures = (node: Element): Element => ({
  ...node,
  children: isPicture(node)
    ? []
    : node.children.map((child) => (child.type === 'element' ? withoutPictures(child) : child)),
});

const isPicture = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('thumb');
