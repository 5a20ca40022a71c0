import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Assets } from '../../../model/document.ts';
import { FIELD_ADDRESS, type Field, type FieldKind } from './field.ts';

/** What is printed in place of a tree with fields. */
export interface Covered {
  readonly body: Element;
  /** In the order of reading; the number of a field is its index. */
  readonly fields: readonly Field[];
}

/** The covering links take no room, and whatever already has a position keeps it. */
const COVER_CSS = ':where([data-covered]){position:relative}[data-covered]>a:last-child{position:absolute;inset:0}';

/** The styles of a document, for a tree that is covered: what was empty before is styled as such. */
export const coverStyles = ({ styles }: Assets, css: string): { styles: Assets['styles']; css: string } => ({
  styles: new Map([...styles].map(([path, sheet]) => [path, stillEmpty(sheet)])),
  css: stillEmpty(css) + COVER_CSS,
});

const stillEmpty = (css: string): string => css.replaceAll(':empty', ':is(:empty,[data-covered])');

/**
 * Covers every element that composing has marked as a field with a link, for the browser reports where links are: page, rectangle,
 * place in the tags. The marks: `dataField` (the kind), `dataFieldName`, `dataFieldLabel`; of a choice `dataFieldValue` and
 * `dataFieldGroup`; `dataFieldLines` over ruled lines. A field is an empty element, so nothing of it is hidden by its cover.
 */
export function coverFields(body: Element): Covered {
  const fields: Field[] = [];
  const names = new Set<string>();
  const cover = (element: Element): Element => {
    const field = fieldOf(element);
    if (!field) return coverChildren(element);
    const key = field.kind === 'choice' ? JSON.stringify([field.name, field.value]) : field.name;
    if (names.has(key)) throw new RangeError(`Two fields are called ${key}.`);
    names.add(key);
    const link = h('a', { href: `${FIELD_ADDRESS}${fields.push(field) - 1}` });
    const { ariaHidden: _, ...properties } = element.properties;
    return {
      ...element,
      properties: { ...properties, dataCovered: '' },
      children: [...element.children.map(hide), link],
    };
  };
  const coverChildren = (element: Element): Element => {
    const before = fields.length;
    const children = element.children.map((child) => (child.type === 'element' ? cover(child) : child));
    if (fields.length === before) return element;
    if (!isHidden(element)) return { ...element, children };
    // What is hidden has no tags; so the fields in it come out, and everything around them stays behind.
    const { ariaHidden: _, ...properties } = element.properties;
    return { ...element, properties, children: children.map(shade) };
  };
  return { body: cover(body), fields };
}

const isHidden = ({ properties }: Element): boolean => String(properties.ariaHidden) === 'true';

const hide = (node: ElementContent): ElementContent =>
  node.type === 'element' ? { ...node, properties: { ...node.properties, ariaHidden: 'true' } } : node;

/** Hides what covers nothing. */
function shade(node: ElementContent): ElementContent {
  if (node.type !== 'element' || 'dataCovered' in node.properties) return node;
  return holdsCover(node) ? { ...node, children: node.children.map(shade) } : hide(node);
}

const holdsCover = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && ('dataCovered' in child.properties || holdsCover(child)));

const KINDS: readonly FieldKind[] = ['text', 'choice', 'check'];

function fieldOf({ properties }: Element): Field | undefined {
  const kind = KINDS.find((candidate) => candidate === properties.dataField);
  if (!kind) return undefined;
  const [name, label] = [text(properties.dataFieldName), text(properties.dataFieldLabel)];
  // A point in a name would make a tree of fields.
  if (!name || !label || name.includes('.')) throw new RangeError(`A field has no name that can be used: “${name}”.`);
  return {
    kind,
    name,
    label,
    value: text(properties.dataFieldValue),
    group: text(properties.dataFieldGroup) || label,
    lines: Number(properties.dataFieldLines ?? 0),
  };
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
