import type { Element, ElementContent } from 'hast';

/** Where text begins that no link leads to: paragraphs, headings, items, rows, terms. */
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'dt', 'pre', 'figure', 'blockquote']);

/** The ids that blocks get here begin so; nothing that is composed has such a one. */
const PREFIX = 'at-';

/**
 * The tree in which every block of text has an id, so that a draft says on which page it begins. Pages of notes come and go, and what
 * a field is named by must hold its own words only; neither gets one.
 */
export function withBlockIds(body: Element): Element {
  let count = 0;
  const identify = (element: Element): Element => {
    const { properties, tagName } = element;
    const isLeft =
      properties.dataFiller !== undefined || Object.keys(properties).some((name) => name.startsWith('dataField'));
    if (isLeft || tagName === 'svg') return element;
    const isBare = BLOCKS.has(tagName) && properties.id === undefined;
    const own = isBare ? { ...properties, id: `${PREFIX}${++count}` } : properties;
    const children = element.children.map((child) => (child.type === 'element' ? identify(child) : child));
    const isSame = own === properties && children.every((child, index) => child === element.children[index]);
    return isSame ? element : { ...element, properties: own, children };
  };
  return identify(body);
}

/** The tree without these ids, but for those that are meant by a link. */
export function withoutBlockIds(body: Element, kept: ReadonlySet<string>): Element {
  const strip = (element: Element): Element => {
    const { id, ...others } = element.properties;
    const isStripped = typeof id === 'string' && id.startsWith(PREFIX) && !kept.has(id);
    const children = element.children.map((child): ElementContent => (child.type === 'element' ? strip(child) : child));
    const isSame = !isStripped && children.every((child, index) => child === element.children[index]);
    return isSame ? element : { ...element, properties: isStripped ? others : element.properties, children };
  };
  return strip(body);
}
