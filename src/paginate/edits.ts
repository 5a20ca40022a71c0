import type { Element } from 'hast';
import type { PageEdits } from '../model/print-page.ts';

/** Marks all that may still change when the pages are known: slots, the phrases around them, fillers. */
export function markEdits(body: Element): Element {
  let count = 0;
  const mark = (node: Element): Element => {
    const { dataPage, dataPagePhrase, dataFiller } = node.properties;
    const isEdited = (dataPage ?? dataPagePhrase ?? dataFiller) !== undefined;
    const properties = isEdited ? { ...node.properties, dataEdit: String(count++) } : node.properties;
    const children = node.children.map((child) => (child.type === 'element' ? mark(child) : child));
    const isSame = !isEdited && children.every((child, index) => child === node.children[index]);
    return isSame ? node : { ...node, properties, children };
  };
  return mark(body);
}

/** What makes a marked page that is laid out into this one. */
export function editsOf(printed: Element): PageEdits {
  const edits: Record<string, string | null> = {};
  const note = ({ properties, children }: Element): void => {
    if (typeof properties.dataEdit === 'string') edits[properties.dataEdit] = numberIn(children);
    for (const child of children) if (child.type === 'element') note(child);
  };
  note(printed);
  return edits;
}

/** A slot holds its number and nothing else; a phrase and a filler hold elements. */
function numberIn([only, ...others]: Element['children']): string | null {
  return only?.type === 'text' && others.length === 0 ? only.value : null;
}
