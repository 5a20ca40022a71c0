import type { Root, Text } from 'mdast';
import type { Stop } from '../../model/content.ts';
import { eachNode } from './each-node.ts';

/** One character, or the sign that smart punctuation made of several. */
const SIGNS: readonly (readonly [sign: string, written: RegExp])[] = [
  ['…', /\.\.\./y],
  ['—', /---/y],
  ['–', /--/y],
  ['“', /``|"/y],
  ['”', /''|"/y],
  ['‘', /[`']/y],
  ['’', /'/y],
];
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * Notes on every text node where its characters stand in the file, unless they stand there one by one on one line: a text may go over
 * several lines, and a sign may be written with several characters.
 */
export function locateText(root: Root, lines: readonly string[]): void {
  eachNode(root, (node) => {
    if (node.type !== 'text') return;
    const at = node.position;
    if (!at || (at.start.line === at.end.line && lines[at.start.line - 1]?.startsWith(node.value, at.start.column - 1)))
      return;
    const stops = stopsOf(node, lines, at.start.line, at.start.column - 1);
    if (stops) node.data = { ...node.data, stops };
  });
}

/** Undefined where the value and the lines do not fit each other. */
function stopsOf({ value }: Text, lines: readonly string[], firstLine: number, firstIndex: number): Stop[] | undefined {
  let line = firstLine;
  let index = firstIndex;
  const stops: Stop[] = [{ offset: 0, line, column: index + 1 }];
  for (let offset = 0; offset < value.length; offset++) {
    const source = lines[line - 1] ?? '';
    if (value[offset] === '\n') {
      line += 1;
      // A quotation and a list begin their lines with their own signs.
      index = /^[ \t>]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
      stops.push({ offset: offset + 1, line, column: index + 1 });
      continue;
    }
    const width = widthAt(source, index, value[offset] ?? '');
    if (width === 0) return undefined;
    index += width;
    if (width > 1) stops.push({ offset: offset + 1, line, column: index + 1 });
  }
  return stops;
}

/** With how many characters of a line the sign is written that stands there; 0 if it does not. */
function widthAt(source: string, index: number, sign: string): number {
  const reference = source[index] === '&' ? lengthAt(REFERENCE, source, index) : 0;
  if (reference > 0) return reference;
  if (source[index] === sign) return 1;
  if (source[index] === '\\') return 1 + widthAt(source, index + 1, sign);
  return SIGNS.reduce((width, [made, written]) => width || (made === sign ? lengthAt(written, source, index) : 0), 0);
}

function lengthAt(pattern: RegExp, source: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0].length ?? 0;
}
