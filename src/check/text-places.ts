import type { Text } from 'mdast';
import { placeOf } from '../model/content.ts';
import type { Place } from '../model/place.ts';

/** The place of some characters of a text node; where its characters are not those of the source, of the whole node. */
export function placeInText(node: Text, start: number, end: number, file: string): Place {
  const place = placeOf(node, file);
  const isPlain = place.line === place.endLine && place.endColumn - place.column === node.value.length;
  return isPlain ? { ...place, column: place.column + start, endColumn: place.column + end } : place;
}
