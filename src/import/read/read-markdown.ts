import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { IMPORT_LIMITS } from '../limits.ts';
import { type Block, type Line, textOf } from './block.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Blocks of a Markdown text, or why it is not read. Code, HTML and pictures are no text of it. */
export function readMarkdown(text: string): readonly Block[] | { readonly fault: string } {
  if (TOO_DEEP.test(text)) return { fault: 'Lists and quotations in this file are nested too deeply.' };
  const lines = text.split('\n').length;
  if (lines > IMPORT_LIMITS.lines)
    return { fault: `This file has ${lines} lines; an outline in Markdown has at most ${IMPORT_LIMITS.lines}.` };
  const marks = text.match(MARKS)?.length ?? 0;
  if (marks > IMPORT_LIMITS.marks)
    return { fault: `This file has ${marks} marks of Markdown; an outline has at most ${IMPORT_LIMITS.marks}.` };
  return processor
    .parse(text)
    .children.flatMap((node) => readNode(node, 0))
    .filter((block) => textOf(block) !== '');
}

/** A line that stands in more lists and quotations than anybody means; by indentation alone, a small file does not get there. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;
/** What can open or close something within a line; the time that the parser takes grows with the square of their number. */
const MARKS = /\*+|_+|~+|`+|[[\]<]/g;

function readNode(node: RootContent, depth: number): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: oneLine(node), line: startOf(node), level: node.depth }];
    case 'paragraph':
      return [{ kind: 'paragraph', lines: linesOf(node) }];
    case 'list':
      return node.children.flatMap(({ children: [first, ...rest] }): Block[] => [
        ...(first?.type === 'paragraph' ? [{ kind: 'item', lines: linesOf(first), depth } as const] : []),
        ...(first && first.type !== 'paragraph' ? readNode(first, depth + 1) : []),
        ...rest.flatMap((one) => readNode(one, depth + 1)),
      ]);
    case 'blockquote':
      return node.children.flatMap((one) => readNode(one, depth));
    case 'table':
      return node.children.map((row) => ({
        kind: 'item',
        lines: [{ text: row.children.map(oneLine).filter(Boolean).join(' – '), number: startOf(row) }],
        depth,
      }));
    default:
      return [];
  }
}

/** The lines of a paragraph, as text; each where it stands. */
function linesOf(node: Nodes): Line[] {
  const start = startOf(node);
  return textOfNode(node)
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\s+/g, ' ').trim(), number: start + index }));
}

const oneLine = (node: Nodes): string => textOfNode(node).replace(/\s+/g, ' ').trim();

/** Text without marks; an address stays, for it is what a link says. */
function textOfNode(node: Nodes): string {
  if (node.type === 'link') {
    const text = node.children.map(textOfNode).join('');
    return text === node.url || `mailto:${text}` === node.url || /^#/.test(node.url) ? text : `${text} (${node.url})`;
  }
  if (node.type === 'image' || node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? (node.children as PhrasingContent[]).map(textOfNode).join('') : plainText(node);
}

const startOf = (node: Nodes): number => node.position?.start.line ?? 1;
