import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const smartypants = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/** Smart punctuation, in place: quotation marks, dashes, ellipses. What inline directives refer to keeps its spelling. */
export function setPunctuation(root: Root): void {
  const kept: { node: { value: string }; value: string }[] = [];
  visit(root, 'inlineDirective', (directive) => {
    if (directive.name === 'quote') return;
    visit(directive, 'text', (node) => {
      kept.push({ node, value: node.value });
    });
  });
  smartypants.runSync(root);
  visit(root, 'directive', ({ label }) => {
    const line: Root = { type: 'root', children: [{ type: 'paragraph', children: label }] };
    smartypants.runSync(line);
  });
  for (const { node, value } of kept) node.value = value;
}
