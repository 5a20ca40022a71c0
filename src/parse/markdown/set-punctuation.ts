import type { PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { eachNode } from './each-node.ts';

const smartypants = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

/** Whatever may become another sign. Most lines have none, and a line is slow to read as sentences and words. */
const PLAIN_SIGNS = /["'`]|--|\.\.\./;

/** A line is a whole: a quotation that it opens it closes. */
function setLine(children: PhrasingContent[]): void {
  if (!PLAIN_SIGNS.test(textOf(children))) return;
  const line: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  smartypants.runSync(line);
}

/** Smart punctuation, in place: quotation marks, dashes, ellipses. What inline directives refer to keeps its spelling. */
export function setPunctuation(root: Root): void {
  const kept: { node: { value: string }; value: string }[] = [];
  eachNode(root, (directive) => {
    if (directive.type !== 'inlineDirective' || directive.name === 'quote') return;
    visit(directive, 'text', (node) => {
      kept.push({ node, value: node.value });
    });
  });
  eachNode(root, (node) => {
    if (node.type === 'directive') setLine(node.label);
    else if (LINES.has(node.type) && 'children' in node) setLine(node.children as PhrasingContent[]);
  });
  for (const { node, value } of kept) node.value = value;
}
