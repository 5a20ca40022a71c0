import { groupBy } from '../../model/group-by.ts';
import type { Finding } from '../finding.ts';
import { counted, quoted, times } from '../wording.ts';
import type { Line } from './block.ts';

/** Lines without what belongs to pages and not to the text; an empty line stands where one was. */
export interface Cleared {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Takes out running heads, page numbers and what a web page has around its text, and says what and where. */
export function dropFurniture(lines: readonly Line[]): Cleared {
  const runningHeads = findRunningHeads(lines);
  const pageNumbers = lines.filter(({ text }) => PAGE_NUMBER.test(text));
  const residue = lines.filter(({ text }) => RESIDUE.some((pattern) => pattern.test(text)));
  const dropped = new Set([...[...runningHeads.values()].flat(), ...pageNumbers, ...residue]);
  return {
    lines: lines.map((line) => (dropped.has(line) ? { ...line, text: '' } : line)),
    findings: [
      ...[...runningHeads].map(
        ([text, found]): Finding => ({
          id: 'page-furniture',
          lines: numbersOf(found),
          message: `${quoted(text)} stands ${times(found.length)}, as the head of a page.`,
          done: 'Left out. Where it cut a section in two, the section was joined.',
        }),
      ),
      ...(pageNumbers.length > 0
        ? [
            {
              id: 'page-furniture',
              lines: numbersOf(pageNumbers),
              message: `There ${pageNumbers.length === 1 ? 'is' : 'are'} ${counted(pageNumbers.length, 'page number')}.`,
              done: 'Left out.',
            } as const,
          ]
        : []),
      ...residue.map(
        ({ text, number }): Finding => ({
          id: 'web-residue',
          lines: [number],
          message: `${quoted(text)} looks like a piece of the web page around the text.`,
          done: 'Left out. If it belongs to the training, copy it from the original.',
        }),
      ),
    ],
  };
}

/** Lines in capitals that stand three times or more. */
function findRunningHeads(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = groupBy(
    lines.filter(({ text }) => IN_CAPITALS.test(text)),
    ({ text }) => text,
  );
  return new Map([...found].filter(([, same]) => same.length >= OFTEN));
}

const OFTEN = 3;
const IN_CAPITALS = /^(?=.*\p{Lu}{2})[^\p{Ll}:]{3,60}$/u;
const PAGE_NUMBER = /^(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|-\s*\d{1,4}\s*-)$/i;

/** What sites put around a text, and what is left of pictures. */
const RESIDUE = [
  /^advertisements?$/i,
  /^subscribe to (?:our|the) newsletter\b/i,
  /^pin it on pinterest$/i,
  /^(?:please )?share this (?:post|page|article)\b/i,
  /^(?:image|photo) (?:source|credit)\s*:/i,
  /^(?:blog post )?banner for\b/i,
  /^blog post banner\b/i,
  /^\W*an? image of\b/i,
  /^\W*image of\b/i,
  /^(?:<\/?[a-z][^<>]{0,200}>\s*)+$/i,
  /^(?:we use cookies|accept (?:all )?cookies|skip to (?:main )?content|read more|back to top)\b.{0,60}$/i,
];

const numbersOf = (lines: readonly Line[]): number[] => lines.map(({ number }) => number);
