import type { Element, Properties } from 'hast';
import { mapProperties } from './map-properties.ts';

/** The tree without the marks that make fields of a PDF: in a page they would say nothing. */
export const withoutFieldMarks = (body: Element): Element => mapProperties(body, unmarked);

function unmarked(properties: Properties): Properties {
  const isMark = (name: string): boolean => name.startsWith('dataField');
  const names = Object.keys(properties);
  return names.some(isMark)
    ? Object.fromEntries(names.filter((name) => !isMark(name)).map((name) => [name, properties[name]]))
    : properties;
}
