import type { Element, ElementContent } from 'hast';

/** The tree without the marks that make fields of a PDF: in a page they would say nothing. */
export function withoutFieldMarks(element: Element): Element {
  const entries = Object.entries(element.properties);
  const kept = entries.filter(([name]) => !name.startsWith('dataField'));
  const children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? withoutFieldMarks(child) : child),
  );
  const properties = kept.length < entries.length ? Object.fromEntries(kept) : element.properties;
  return { ...element, properties, children };
}
