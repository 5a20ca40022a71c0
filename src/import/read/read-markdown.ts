import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown } from '../../parse/markdown/parse-markdown.ts';
import { type Block, type Line, textOf } from './block.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Blocks of a Markdown text; undefined where it is nested too deeply to be an outline. Code, HTML and pictures are no text of it. */
export function readMarkdown(text: string): readonly Block[] | undefined {
  if (parseMarkdown(text, '').problems.some(({ rule }) => rule === 'markdown/too-deep')) return undefined;
  return processor
    .parse(text)
    .children.flatMap((node) => readNode(node, 0))
    .filter((block) => textOf(block) !== '');
}

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
