import type { Finding } from '../finding.ts';
import type { Block, Line } from '../read/block.ts';
import { quoted } from '../wording.ts';

/**
 * A paragraph that is a list with one entry on each line, as such a list. A line goes on with the one above if it begins with a small
 * letter, or if it is only a few words and the one above is as wide as any; that is told, for somebody to confirm the count.
 */
export function joinLines(block: Block, findings: Finding[]): readonly Block[] {
  if (block.kind !== 'paragraph' || block.lines.length < 3) return [block];
  const width = block.lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const entries: Line[][] = [];
  for (const line of block.lines) {
    const above = entries.at(-1);
    const last = above?.at(-1);
    if (!above || !last || last.text.endsWith(':') || !goesOn(line, last, width)) entries.push([line]);
    else {
      above.push(line);
      findings.push({
        id: 'joined-line',
        lines: [last.number, line.number],
        message: `${quoted(line.text)} looks like the end of the line above it.`,
        done: 'The two lines became one entry. Confirm how many entries the list has.',
      });
    }
  }
  return entries.flatMap((lines): Block[] =>
    lines.length === 1 && lines[0]?.text.endsWith(':')
      ? [{ kind: 'paragraph', lines }]
      : [{ kind: 'item', lines, depth: 0 }],
  );
}

const goesOn = ({ text }: Line, above: Line, width: number): boolean =>
  /^\p{Ll}/u.test(text) ||
  (text.split(' ').length <= FEW && above.text.length >= WIDE * width && !/[.;]$/.test(above.text));

const FEW = 3;
const WIDE = 0.95;
