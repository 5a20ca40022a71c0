import type { Text } from 'mdast';
import { placeOf } from '../model/content.ts';
import { lastUpTo } from '../model/last-up-to.ts';
import type { Place, Written } from '../model/place.ts';

/** The place of some characters of a text node; where nobody knows where its characters stand, of the whole node. */
export function placeInText(node: Text, start: number, end: number, file: string): Place {
  const place = placeOf(node, file);
  const { stops } = node.data ?? {};
  if (stops) {
    const at = (offset: number) => {
      const stop = lastUpTo(stops, offset, (stop) => stop.offset) ?? {
        offset: 0,
        line: place.line,
        column: place.column,
      };
      return { line: stop.line, column: stop.column + offset - stop.offset };
    };
    const [from, last] = [at(start), at(Math.max(start, end - 1))];
    return { file, ...from, endLine: last.line, endColumn: last.column + (end > start ? 1 : 0) };
  }
  return isPlain(node) ? { ...place, column: place.column + start, endColumn: place.column + end } : place;
}

/** True where the characters of a text node are those of the source. */
const isPlain = (node: Text): boolean => {
  const place = placeOf(node, '');
  return place.line === place.endLine && place.endColumn - place.column === node.value.length;
};

/** The place of some characters of a plain value; where its characters are not those of the source, of the whole value. */
export function placeInValue({ value, place }: Written<string>, start: number, end: number): Place {
  const extra = place.line === place.endLine ? place.endColumn - place.column - value.length : -1;
  // Quotation marks around it.
  if (extra !== 0 && extra !== 2) return place;
  const first = place.column + extra / 2;
  return { ...place, column: first + start, endColumn: first + end };
}
