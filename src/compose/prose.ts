/** Markdown of a curriculum as HTML: text, directives, links, images and footnotes, in the form of each book. */
import type { ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { DirectiveNode } from '../model/content.ts';
import type { ProseContext } from './prose/context.ts';
import { convert, convertInline } from './prose/convert.ts';
import type { Draw } from './prose/draw.ts';
import { printNotes } from './prose/notes.ts';
import { markDrawn } from './prose/places.ts';
import { RENDERERS } from './prose/renderers.ts';

export { createProse, type ProseContext, under } from './prose/context.ts';

/** Blocks of Markdown, directives in their places. */
export function renderProse(nodes: readonly RootContent[], context: ProseContext): ElementContent[] {
  if (nodes.length === 0) return [];
  const scope = nodes[0] && context.scopes.get(nodes[0]);
  return convert(nodes, scope, context, (node) => renderDirective(node, context));
}

/** Markdown within a line: an objective, a takeaway, the label of a directive. */
export function renderInline(nodes: readonly PhrasingContent[], context: ProseContext): ElementContent[] {
  if (nodes.length === 0) return [];
  return convertInline(nodes, nodes[0] && context.scopes.get(nodes[0]), context);
}

/** A directive in the form of this book; nothing where this book does not carry it. */
export const renderDirective = (node: DirectiveNode, context: ProseContext): ElementContent[] =>
  markDrawn(RENDERERS[node.name][context.book](node, drawIn(context)), node.place);

/** The footnotes referred to since the last call, as endnotes with links back. */
export const renderNotes = (context: ProseContext): ElementContent[] =>
  printNotes(context, (nodes) => renderProse(nodes, context));

/** Whether words are quoted in the text in order to be discussed. */
export const quotes = ({ scopes }: ProseContext): boolean =>
  [...scopes.keys()].some((node) => node.type === 'inlineDirective' && 'name' in node && node.name === 'quote');

const drawIn = (context: ProseContext): Draw => ({
  context,
  text: (nodes) => renderProse(nodes, context),
  line: (nodes) => renderInline(nodes, context),
  under: (level) => drawIn({ ...context, outline: { base: level, open: [] } }),
});
