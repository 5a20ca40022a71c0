import type { Element, ElementContent, Properties } from 'hast';

/** The tree with other properties, from the outside in. What has none of its own to change, nor in it, stays the same object. */
export function mapProperties(
  element: Element,
  change: (properties: Properties, element: Element) => Properties,
): Element {
  const properties = change(element.properties, element);
  let isSame = properties === element.properties;
  const children = element.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    const changed = mapProperties(child, change);
    if (changed !== child) isSame = false;
    return changed;
  });
  return isSame ? element : { ...element, properties, children };
}
