import type { Minutes } from '../../model/minutes.ts';
import { type LabelKind, labelOfHeading, readLabel, readMinutes, readNumbered, readTimed } from '../labels.ts';
import { type Block, type Heading, lineOf, textOf } from '../read/block.ts';
import type { Entries, Entry, LabelUse } from './entry.ts';
import { listTexts } from './list-texts.ts';

/** An entry in the making: blocks by the label under which they stand. */
interface Open {
  readonly heading: Heading;
  readonly parts: Readonly<Record<LabelKind | 'body', Block[]>>;
  current: LabelKind | 'body';
}

/** Divides blocks by their headings, and what stands under a heading by its labels. */
export function readEntries(blocks: readonly Block[]): Entries {
  const before: Block[] = [];
  const open: Open[] = [];
  const labels: LabelUse[] = [];
  for (const block of blocks) {
    const entry = open.at(-1);
    if (block.kind === 'heading') {
      const kind = entry && isBelow(block, entry.heading) ? labelOfHeading(block.text) : undefined;
      if (kind && entry) entry.current = kind;
      else open.push({ heading: block, parts: emptyParts(), current: 'body' });
    } else if (entry) {
      addBlock(entry, block, labels);
    } else before.push(block);
  }
  return { before, entries: open.map(close), labels };
}

const emptyParts = (): Open['parts'] => ({ body: [], takeaways: [], objectives: [], purpose: [], minutes: [] });

const isBelow = (heading: Heading, above: Heading): boolean =>
  heading.level !== undefined && above.level !== undefined && heading.level > above.level;

/** A label holds for its paragraph and the list below it; a paragraph without one ends it, except under a heading that is a label. */
function addBlock(entry: Open, block: Exclude<Block, Heading>, labels: LabelUse[]): void {
  const [first, ...others] = block.lines;
  const label = block.kind === 'paragraph' && first ? readLabel(first.text) : undefined;
  if (!label || !first) {
    if (block.kind === 'paragraph' && entry.parts[entry.current].length > 0) entry.current = 'body';
    entry.parts[entry.current].push(block);
    return;
  }
  entry.current = label.kind;
  const isEmbedded = entry.heading.isEmbedded === true;
  labels.push({ kind: label.kind, spelling: label.spelling, line: lineOf(block), isEmbedded });
  const lines = label.rest === '' ? others : [{ ...first, text: label.rest }, ...others];
  if (lines.length > 0) entry.parts[label.kind].push({ kind: 'paragraph', lines });
}

function close({ heading, parts }: Open): Entry {
  const { title: numbered, label } = readNumbered(heading.text);
  const { title, minutes } = readTimed(numbered);
  return {
    title: title.replace(/\s*:$/, '') || heading.text,
    label,
    line: heading.line,
    level: heading.level,
    isEmbedded: heading.isEmbedded === true,
    minutes: minutes ?? statedMinutes(parts.minutes),
    takeaways: listTexts(parts.takeaways),
    objectives: listTexts(parts.objectives),
    purpose: listTexts(parts.purpose),
    body: parts.body,
  };
}

const statedMinutes = (blocks: readonly Block[]): Minutes | undefined => readMinutes(blocks.map(textOf).join(' '));
