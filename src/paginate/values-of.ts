import type { Element } from 'hast';

/** What the elements of a tree say in one of their properties, in the order of the tree. */
export function valuesOf(body: Element, property: string): string[] {
  const values: string[] = [];
  const note = ({ properties, children }: Element): void => {
    const value = properties[property];
    if (typeof value === 'string') values.push(value);
    for (const child of children) if (child.type === 'element') note(child);
  };
  note(body);
  return values;
}
