import type { Element, ElementContent, Nodes } from 'hast';
import type { Handlers } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { placeOf } from '../../model/content.ts';
import { PLACE_MARK } from '../../model/layout.ts';
import { type Place, writePlace } from '../../model/place.ts';

/** What can be too wide or too high for a page. */
const BOXES = new Set(['blockquote', 'h3', 'h4', 'h5', 'h6', 'img', 'li', 'p', 'pre', 'table']);

/** Lets what our own handlers make keep the position that the others give by themselves. */
export const withPositions = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([type, handle]) => [
      type,
      (state, node, parent) => {
        const made = handle?.(state, node, parent);
        if (made && !Array.isArray(made) && made.type === 'element') made.position ??= (node as Node).position;
        return made;
      },
    ]),
  );

/** Marks every box with its place in a file, so that who measures the page can say where it comes from. */
export function markPlaces(tree: Nodes, file: string): void {
  visit(tree, 'element', (element: Element) => {
    if (BOXES.has(element.tagName) && element.position) mark(element, placeOf(element, file));
  });
}

/** Marks what is drawn for a directive with the place of its opening line; the text in it keeps its own. */
export function markDrawn(drawn: ElementContent[], place: Place): ElementContent[] {
  for (const element of drawn) if (element.type === 'element') mark(element, place);
  return drawn;
}

function mark({ properties }: Element, place: Place): void {
  properties[PLACE_MARK] ??= writePlace(place);
}
