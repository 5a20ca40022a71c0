import type { ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import type { PhrasingContent, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { DirectiveNode } from '../../model/content.ts';
import { shownPath } from '../../model/place.ts';
import type { ProseContext } from './context.ts';
import { handlersFor } from './handlers.ts';
import { markPlaces, withPositions } from './places.ts';
import { SCHEMA } from './schema.ts';
import type { Scope } from './scope.ts';

/**
 * Markdown of a curriculum as HTML, made safe last. What Coursewright draws for a directive is no author's text: a slot holds its place
 * while the rest passes the sanitizer, and it is put in afterwards (the author's words in it have been through here themselves).
 */
export function convert(
  nodes: readonly RootContent[],
  scope: Scope | undefined,
  context: ProseContext,
  draw: (node: DirectiveNode) => ElementContent[],
): ElementContent[] {
  const drawn: ElementContent[][] = [];
  const handlers = handlersFor(context, scope, (node) => {
    drawn.push(draw(node));
    return h('slot', { name: String(drawn.length - 1) });
  });
  const children = [...nodes, ...(scope?.definitions ?? [])];
  const html = unified()
    .use(remarkRehype, { handlers: withPositions(handlers) })
    .runSync({ type: 'root', children });
  const safe = sanitize(html, SCHEMA) as Root;
  if (scope) markPlaces(safe, shownPath(context.curriculum.path, scope.path));
  return fill(safe.children as ElementContent[], drawn);
}

/** As `convert`, for text within a line. */
export function convertInline(
  nodes: readonly PhrasingContent[],
  scope: Scope | undefined,
  context: ProseContext,
): ElementContent[] {
  const [only] = convert([{ type: 'paragraph', children: [...nodes] }], scope, context, () => []);
  return only?.type === 'element' ? only.children : [];
}

function fill(nodes: ElementContent[], drawn: readonly ElementContent[][]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'slot') return drawn[Number(node.properties.name)] ?? [];
    return [{ ...node, children: fill(node.children, drawn) }];
  });
}
