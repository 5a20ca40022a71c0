import type { Element, ElementContent } from 'hast';

/** The tree in which links that are for a screen alone are the text that they hold: a PDF is sent round without the other files. */
export function withoutScreenLinks(tree: Element): Element {
  let isSame = true;
  const children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const inner = withoutScreenLinks(child);
    if ('dataScreenLink' in inner.properties) {
      isSame = false;
      return inner.children;
    }
    if (inner !== child) isSame = false;
    return [inner];
  });
  return isSame ? tree : { ...tree, children };
}
