import { codeOf, scanContent } from './scan-content.ts';

interface Range {
  readonly start: number;
  end: number;
  readonly isPagination: boolean;
}

type Effect =
  | 'path'
  | 'paint'
  | 'end-path'
  | 'clip'
  | 'place'
  | 'begin-text'
  | 'end-text'
  | 'show'
  | 'save'
  | 'restore'
  | 'mark'
  | 'end-mark';

const OPERATORS: Readonly<Record<Effect, string>> = {
  path: 'm l c v y h re',
  paint: 'f F f* B B* b b* S s',
  'end-path': 'n',
  clip: 'W W*',
  place: 'Do sh EI',
  'begin-text': 'BT',
  'end-text': 'ET',
  show: `Tj TJ ' "`,
  save: 'q',
  restore: 'Q',
  mark: 'BMC BDC',
  'end-mark': 'EMC',
};

/** What an operator does, as far as it matters here. */
const EFFECTS: ReadonlyMap<number, Effect> = new Map(
  (Object.entries(OPERATORS) as [Effect, string][]).flatMap(([effect, names]) =>
    names.split(' ').map((name) => [codeOf(name), effect] as const),
  ),
);

/**
 * Marks all that a content stream paints outside of any mark as an artifact: margin boxes, grounds, rules. Text before the first
 * tagged content that nothing clips is a margin box’s: pagination. Gives undefined where nothing is to be marked.
 */
export function markArtifacts(content: Uint8Array): Uint8Array | undefined {
  const ranges = findUnmarked(content);
  return ranges.length > 0 ? withMarks(content, ranges) : undefined;
}

/** A tag or an artifact; right-to-left text has marks beside, of its letters’ order and of what they were. */
const saysWhat = (mark: Uint8Array): boolean => /\/MCID\b|^\/Artifact\b/.test(new TextDecoder('latin1').decode(mark));

function findUnmarked(content: Uint8Array): Range[] {
  const ranges: Range[] = [];
  /** May grow until the state of graphics or of marks changes. */
  let open: Range | undefined;
  /** The marks that are open, and whether each says what its content is; how many do. */
  const marks: boolean[] = [];
  let depth = 0;
  let path = -1;
  let text: { start: number; shows: Range[]; isMarked: boolean } | undefined;
  let isClipped = false;
  let isBeforeTags = true;
  const saved: boolean[] = [];
  const add = (start: number, end: number, isPagination = false): void => {
    if (open && open.isPagination === isPagination) {
      open.end = end;
    } else {
      open = { start, end, isPagination };
      ranges.push(open);
    }
  };
  scanContent(content, (operator, start, end) => {
    switch (EFFECTS.get(operator)) {
      case 'path':
        if (path < 0) path = start;
        break;
      case 'paint':
        if (depth === 0) add(path < 0 ? start : path, end);
        path = -1;
        break;
      case 'end-path':
        path = -1;
        break;
      case 'clip':
        isClipped = true;
        break;
      case 'place':
        if (depth === 0) add(start, end);
        break;
      case 'begin-text':
        text = { start, shows: [], isMarked: depth > 0 };
        break;
      case 'show':
        if (depth === 0) text?.shows.push({ start, end, isPagination: false });
        break;
      case 'end-text':
        // Marks may begin and end within a text; then only what is shown between them is wrapped.
        if (text?.isMarked) ranges.push(...text.shows);
        else if (text && text.shows.length > 0) add(text.start, end, isBeforeTags && !isClipped);
        text = undefined;
        break;
      case 'save':
        saved.push(isClipped);
        open = undefined;
        break;
      case 'restore':
        isClipped = saved.pop() ?? false;
        open = undefined;
        break;
      case 'mark': {
        open = undefined;
        const isTag = saysWhat(content.subarray(start, end));
        marks.push(isTag);
        if (!isTag) break;
        depth += 1;
        isBeforeTags = false;
        if (text) text.isMarked = true;
        break;
      }
      case 'end-mark':
        open = undefined;
        if (marks.pop()) depth -= 1;
        break;
    }
  });
  return ranges;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ARTIFACT = bytesOf('/Artifact BMC\n');
const PAGINATION = bytesOf('/Artifact <</Type /Pagination>> BDC\n');
const END = bytesOf('\nEMC');

function withMarks(content: Uint8Array, ranges: readonly Range[]): Uint8Array {
  const opener = ({ isPagination }: Range): Uint8Array => (isPagination ? PAGINATION : ARTIFACT);
  const size = ranges.reduce((sum, range) => sum + opener(range).length + END.length, content.length);
  const marked = new Uint8Array(size);
  let [from, to] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    marked.set(bytes, to);
    to += bytes.length;
  };
  for (const range of ranges) {
    put(content.subarray(from, range.start));
    put(opener(range));
    put(content.subarray(range.start, range.end));
    put(END);
    from = range.end;
  }
  put(content.subarray(from));
  return marked;
}
