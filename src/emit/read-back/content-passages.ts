import type { Node } from 'unist';
import type { Content, DirectiveNode } from '../../model/content.ts';
import { grammarOf } from '../../model/directives.ts';
import type { Passage } from './passage.ts';

/** Whose a text is, and whether everybody may read the feedback on answers. */
interface Whose {
  readonly isTrainers: boolean;
  readonly areAnswersOpen: boolean;
}

/** The text of a file, block by block; what stands in a trainer’s directive is the trainer’s, however deep, and so is every comment. */
export const contentPassages = ({ children }: Content, whose: Whose): Passage[] =>
  children.flatMap((node) => nodePassages(node, whose));

function nodePassages(node: Node, whose: Whose): Passage[] {
  const { isTrainers } = whose;
  if (node.type === 'directive') return directivePassages(node as DirectiveNode, whose);
  const { value, children } = node as { value?: string; children?: readonly Node[] };
  if (node.type === 'html') return passages([value], isTrainers || value?.startsWith('<!--') === true);
  if (children?.some(isBlock)) return children.flatMap((child) => nodePassages(child, whose));
  return passages(linesOf(children ?? [node]), isTrainers);
}

const passages = (texts: readonly (string | undefined)[], isTrainers: boolean): Passage[] =>
  texts.flatMap((text) => (text ? [{ text, isTrainers }] : []));

function directivePassages(node: DirectiveNode, around: Whose): Passage[] {
  const { from, to, columns = [] } = node.attributes;
  const isTrainers = around.isTrainers || grammarOf(node.name).audience === 'trainer';
  const whose = { ...around, isTrainers };
  const feedbacks = { ...around, isTrainers: isTrainers || !around.areAnswersOpen };
  return [
    ...passages([...linesOf(node.label), from, to, ...columns], isTrainers),
    ...node.children.flatMap((child) =>
      node.name === 'check' && child.type === 'list'
        ? child.children.flatMap(({ checked, children }) =>
            children.flatMap((part, index) => nodePassages(part, checked != null && index > 0 ? feedbacks : whose)),
          )
        : nodePassages(child, whose),
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
