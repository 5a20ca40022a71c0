import type { Finding } from '../finding.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { counted } from '../wording.ts';
import type { Block, Line } from './block.ts';
import { decodeOutline } from './decode.ts';
import { dropFurniture } from './drop-furniture.ts';
import { normalise } from './normalise.ts';
import { blocksOfParagraphs, type DocxText, readDocx } from './read-docx.ts';
import { readLines } from './read-lines.ts';
import { readMarkdown } from './read-markdown.ts';

export type OutlineKind = 'docx' | 'md' | 'txt';

/** An outline as blocks, whatever file it came in. */
export interface OutlineSource {
  /** What places count. */
  readonly unit: 'line' | 'paragraph';
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** Reads an outline, or says in a sentence why it cannot be read. */
export function readSource(bytes: Uint8Array, kind: OutlineKind): OutlineSource | { readonly fault: string } {
  if (kind === 'docx') return readWord(bytes);
  if (bytes.length > IMPORT_LIMITS.text) return { fault: TOO_LONG };
  if (kind === 'md' && bytes.length > IMPORT_LIMITS.markdown)
    return { fault: `This file is larger than ${IMPORT_LIMITS.markdown / 1024} KB; an outline is a few pages.` };
  const decoded = decodeOutline(bytes);
  if ('fault' in decoded) return decoded;
  const { text, findings } = normalise(decoded.text);
  const encoding = isUnicode(decoded.encoding) ? [] : [encodingFinding(decoded.encoding)];
  if (kind === 'md') {
    const blocks = readMarkdown(text);
    return 'fault' in blocks ? blocks : { unit: 'line', blocks, findings: [...encoding, ...findings] };
  }
  const written = text.split('\n');
  const cleared = dropFurniture(written.map(toLine));
  const indents = new Map(written.map((line, index) => [index + 1, indentOf(line)]));
  return {
    unit: 'line',
    blocks: readLines(cleared.lines, indents),
    findings: [...encoding, ...findings, ...cleared.findings],
  };
}

function readWord(bytes: Uint8Array): OutlineSource | { readonly fault: string } {
  const read = readDocx(bytes);
  if ('fault' in read) return read;
  const { text, findings } = normalise(read.paragraphs.map((paragraph) => paragraph.text).join('\n'));
  if (text.length > IMPORT_LIMITS.text) return { fault: TOO_LONG };
  const cleared = dropFurniture(text.split('\n').map(toLine));
  return {
    unit: 'paragraph',
    blocks: blocksOfParagraphs(read.paragraphs, cleared.lines),
    findings: [...findings, ...cleared.findings, ...leftOut(read)],
  };
}

/** What of a Word document is not read. */
const leftOut = ({ notes, contents }: DocxText): readonly Finding[] => [
  ...(notes > 0
    ? [
        {
          id: 'left-out' as const,
          lines: [],
          message: `The document has ${counted(notes, 'footnote or endnote', 'footnotes or endnotes')}, which ${notes === 1 ? 'was' : 'were'} not read.`,
          done: 'Copy what is needed from the original: sources into references.yaml, the rest as footnotes.',
        },
      ]
    : []),
  ...(contents > 0
    ? [
        {
          id: 'page-furniture' as const,
          lines: [],
          message: `The document has a table of contents with ${counted(contents, 'line')}.`,
          done: 'Left out: every book gets its own.',
        },
      ]
    : []),
];

const TOO_LONG = `The text of this file is longer than ${IMPORT_LIMITS.text / 1024 / 1024} MB; an outline is a few pages.`;

/** Spaces before a line; a tab is as wide as four. */
const indentOf = (line: string): number => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

const toLine = (text: string, index: number): Line => ({
  text: text.replace(/\s+/g, ' ').trim(),
  number: index + 1,
});

const isUnicode = (encoding: string): boolean => encoding === 'utf-8';

const encodingFinding = (encoding: string): Finding => ({
  id: 'encoding',
  lines: [],
  message: `The file is not in UTF-8; it was read as ${encoding}.`,
  done: 'Compare a few accents and quotation marks with the original.',
});
