import type { ElementContent } from 'hast';
import type { Curriculum } from '../model/curriculum.ts';
import type { LayoutName, SlotName } from '../model/layouts.ts';
import { addressOf } from './theme/pictures.ts';

/** What stands in each slot of a layout; undefined or nothing where this document has no such thing. */
export type SlotValues<L extends LayoutName> = Readonly<
  Record<SlotName<L>, ElementContent | readonly ElementContent[] | undefined>
>;

/** The same things in the arrangement of the theme; undefined where it has no layout of this name, and the usual one is meant. */
export function arranged<L extends LayoutName>(
  name: L,
  values: SlotValues<L>,
  { theme, images }: Curriculum,
): ElementContent[] | undefined {
  const slots: ReadonlyMap<string, ElementContent | readonly ElementContent[] | undefined> = new Map(
    Object.entries(values),
  );
  const fill = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const { tagName, properties } = node;
    if (tagName === 'slot') {
      const value = slots.get(String(properties.name));
      return Array.isArray(value) ? [...value] : value ? [value as ElementContent] : [];
    }
    const image = tagName === 'img' ? images.get(String(properties.src)) : undefined;
    const filled = image ? { ...properties, src: addressOf(image) } : { ...properties };
    return [{ ...node, properties: filled, children: node.children.flatMap(fill) }];
  };
  return theme?.layouts.get(name)?.flatMap(fill);
}
