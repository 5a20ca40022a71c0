import type { Node } from 'unist';
import type { Content, DirectiveNode } from '../../model/content.ts';
import { grammarOf } from '../../model/directives.ts';
import type { Passage } from './passage.ts';

/** The text of a file, block by block; what stands in a trainer’s directive is the trainer’s, however deep, and so is every comment. */
export const contentPassages = ({ children }: Content, isTrainers: boolean): Passage[] =>
  children.flatMap((node) => nodePassages(node, isTrainers));

function nodePassages(node: Node, isTrainers: boolean): Passage[] {
  if (node.type === 'directive') return directivePassages(node as DirectiveNode, isTrainers);
  const { value, children } = node as { value?: string; children?: readonly Node[] };
  if (node.type === 'html') return passages([value], isTrainers || value?.startsWith('<!--') === true);
  if (children?.some(isBlock)) return children.flatMap((child) => nodePassages(child, isTrainers));
  return passages(linesOf(children ?? [node]), isTrainers);
}

const passages = (texts: readonly (string | undefined)[], isTrainers: boolean): Passage[] =>
  texts.flatMap((text) => (text ? [{ text, isTrainers }] : []));

function directivePassages(node: DirectiveNode, isAround: boolean): Passage[] {
  const { from, to, columns = [] } = node.attributes;
  const isTrainers = isAround || grammarOf(node.name).audience === 'trainer';
  return [
    ...passages([...linesOf(node.label), from, to, ...columns], isTrainers),
    ...node.children.flatMap((child) =>
      node.name === 'check' && child.type === 'list'
        ? child.children.flatMap(({ checked, children }) =>
            children.flatMap((part, index) => nodePassages(part, isTrainers || (checked != null && index > 0))),
          )
        : nodePassages(child, isTrainers),
    ),
  ];
}

const BLOCKS = new Set([
  ...['directive', 'blockquote', 'code', 'definition', 'footnoteDefinition', 'heading', 'html', 'list', 'listItem'],
  ...['paragraph', 'table', 'tableRow', 'tableCell', 'thematicBreak'],
]);
const isBlock = (node: Node): boolean => BLOCKS.has(node.type) && !(node.type === 'html' && isBreak(node));
const isBreak = (node: Node): boolean => /^<br/i.test((node as { value?: string }).value ?? '');

/** The running text of a block, then what its images say and where its links lead. */
function linesOf(nodes: readonly Node[]): string[] {
  const beside: string[] = [];
  const read = (node: Node): string => {
    const { value, alt, url, children } = node as {
      value?: string;
      alt?: string;
      url?: string;
      children?: readonly Node[];
    };
    if (alt) beside.push(alt);
    if (url) beside.push(url);
    if (node.type === 'html') return '';
    return value ?? (children ?? []).map(read).join('');
  };
  return [nodes.map(read).join(''), ...beside];
}
