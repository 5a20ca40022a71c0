import { type Duration, readDuration, readTimed } from '../durations.ts';
import { type Label, type LabelKind, labelOfHeading, readLabel, readNumbered } from '../labels.ts';
import { type Block, type Heading, type Line, lineOf, textOf } from '../read/block.ts';
import type { Entries, Entry, LabelUse } from './entry.ts';
import { listTexts } from './list-texts.ts';

type Part = LabelKind | 'body';

/** An entry in the making: blocks by the label under which they stand. */
interface Open {
  readonly heading: Heading;
  readonly parts: Readonly<Record<Exclude<Part, 'minutes'>, Block[]>>;
  readonly rest: Block[];
  readonly times: Time[];
  current: Part;
}

/** What a text says of minutes. */
interface Time {
  readonly words: string;
  readonly line: number;
  readonly duration: Duration | undefined;
}

/** Divides blocks by their headings, and what stands under a heading by its labels. */
export function readEntries(blocks: readonly Block[]): Entries {
  const before: Block[] = [];
  const open: Open[] = [];
  const labels: LabelUse[] = [];
  for (const block of blocks) {
    const entry = open.at(-1);
    if (block.kind === 'heading') {
      const label = entry && isBelow(block, entry.heading) ? labelOfHeading(block.text) : undefined;
      if (entry && label) addLabelled(entry, label, [{ text: block.text, number: block.line }], labels);
      else open.push({ heading: block, parts: emptyParts(), rest: [], times: [], current: 'body' });
    } else if (entry) {
      addBlock(entry, block, labels);
    } else before.push(block);
  }
  return { before, entries: open.map(close), labels };
}

const emptyParts = (): Open['parts'] => ({ body: [], takeaways: [], objectives: [], purpose: [] });

const isBelow = (heading: Heading, above: Heading): boolean =>
  heading.level !== undefined && above.level !== undefined && heading.level > above.level;

/** A label holds for its paragraph and the list below it; a paragraph without one ends it, except under a heading that is a label. */
function addBlock(entry: Open, block: Exclude<Block, Heading>, labels: LabelUse[]): void {
  const [first] = block.lines;
  const label = block.kind === 'paragraph' && first ? readLabel(first.text) : undefined;
  if (label) {
    const isEmbedded = entry.heading.isEmbedded === true;
    labels.push({ kind: label.kind, spelling: label.spelling, line: lineOf(block), isEmbedded });
    addLabelled(entry, label, block.lines, labels);
    return;
  }
  const { current } = entry;
  if (block.kind === 'paragraph' && current !== 'minutes' && entry.parts[current].length > 0) entry.current = 'body';
  put(entry, block);
}

/** Puts lines where the label with which they begin has them. */
function addLabelled(entry: Open, { kind, rest }: Label, lines: readonly Line[], labels: LabelUse[]): void {
  const [first = { text: '', number: 1 }, ...others] = lines;
  entry.current = kind;
  if (kind === 'minutes' && rest !== '') {
    // Only its own line speaks of minutes.
    addTime(entry, rest, { kind: 'paragraph', lines: [first] });
    if (others.length > 0) addBlock(entry, { kind: 'paragraph', lines: others }, labels);
    return;
  }
  const own = rest === '' ? others : [{ ...first, text: rest }, ...others];
  if (own.length > 0) put(entry, { kind: 'paragraph', lines: own }, { kind: 'paragraph', lines });
}

/** Puts a block under the label that holds, and, as it is written, among the rest. */
function put(entry: Open, block: Block, written = block): void {
  const { parts, rest, current } = entry;
  if (current === 'minutes') {
    addTime(entry, textOf(block), block);
    return;
  }
  parts[current].push(block);
  if (current === 'body' || current === 'purpose') rest.push(written);
}

/** Reads what says how long something takes; it stays in the text where it says more than that, or something else. */
function addTime(entry: Open, words: string, block: Block): void {
  const duration = readDuration(words);
  if (!duration?.isAll || entry.times.length > 0) entry.parts.body.push(block);
  entry.rest.push(block);
  entry.times.push({ words, line: lineOf(block), duration });
  entry.current = 'body';
}

function close({ heading, parts, rest, times }: Open): Entry {
  const { title: numbered, label } = readNumbered(heading.text);
  const timed = readTimed(numbered);
  const beside = { words: timed.unclear ?? '', line: heading.line };
  const stated = [
    ...(timed.minutes === undefined ? [] : [{ ...beside, duration: { minutes: timed.minutes, isAll: true } }]),
    ...(timed.unclear === undefined ? [] : [{ ...beside, duration: undefined }]),
    ...times,
  ];
  const [minutes, ...otherMinutes] = new Set(stated.map(({ duration }) => duration?.minutes));
  return {
    title: timed.title.replace(/(?<!\s)\s*:$/, '') || heading.text,
    written: heading.text,
    label,
    line: heading.line,
    level: heading.level,
    isEmbedded: heading.isEmbedded === true,
    minutes: otherMinutes.length === 0 ? minutes : undefined,
    unclearMinutes: sayUnclear(stated, minutes === undefined || otherMinutes.length > 0),
    timeLines: stated.map(({ line }) => line),
    takeaways: listTexts(parts.takeaways),
    objectives: listTexts(parts.objectives),
    purpose: listTexts(parts.purpose),
    body: parts.body,
    rest,
  };
}

const sayUnclear = (stated: readonly Time[], isUnclear: boolean): string | undefined =>
  stated.length > 0 && isUnclear
    ? stated.map(({ words, duration }) => words || `${duration?.minutes} minutes`).join('; ')
    : undefined;
