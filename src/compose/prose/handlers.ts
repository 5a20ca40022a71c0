import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  Definition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Parents,
  Table,
  Text,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode, InlineDirectiveNode } from '../../model/content.ts';
import { slug } from '../../model/slug.ts';
import { headingAnchor } from '../anchors.ts';
import { citedBeside, isBetweenCitations } from './citations.ts';
import type { ProseContext } from './context.ts';
import { imageOf } from './images.ts';
import { renderInlineDirective } from './inline.ts';
import { isExternal, resolveLink } from './links.ts';
import { referTo } from './notes.ts';
import type { Scope } from './scope.ts';
import { dressTable } from './table.ts';

/** How this book writes each kind of Markdown node; `drawDirective` gives the place of a directive inside the text. */
export function handlersFor(
  context: ProseContext,
  scope: Scope | undefined,
  drawDirective: (node: DirectiveNode) => ElementContent,
): Handlers {
  let linksAround = 0;

  const linked = (state: State, node: Link | LinkReference, url: string): ElementContent[] => {
    const resolved = resolveLink(url, scope, context);
    const href = resolved && isExternal(resolved) ? encoded(resolved, state) : resolved;
    linksAround += 1;
    const inner = state.all(node);
    linksAround -= 1;
    if (href === undefined || linksAround > 0) return inner;
    return [
      h(
        'a',
        { href, className: isExternal(href) && bareAddress(url) !== bareAddress(textOf(node)) ? ['out'] : [] },
        inner,
      ),
    ];
  };
  const definitionOf = (state: State, node: { identifier: string }): Definition | undefined =>
    state.definitionById.get(node.identifier.toUpperCase());

  return {
    directive: (_state, node: DirectiveNode) => drawDirective(node),
    inlineDirective: (state, node: InlineDirectiveNode, parent) =>
      renderInlineDirective(node, state.all(node as never), context, linksAround > 0, citedBeside(node, parent)),
    text: (state, node: Text, parent) =>
      isBetweenCitations(node, parent) ? undefined : defaultHandlers.text(state, node),
    heading: (state, node: Heading) => headingOf(node, state.all(node), context, scope),
    html: (_state, node: Html) => breaksOf(node.value),
    link: (state, node: Link) => linked(state, node, node.url),
    linkReference(state, node: LinkReference) {
      const definition = definitionOf(state, node);
      return definition ? linked(state, node, definition.url) : defaultHandlers.linkReference(state, node);
    },
    image: (_state, node: Image) => imageOf(node.url, node.alt ?? '', scope, context),
    imageReference(state, node: ImageReference) {
      const definition = definitionOf(state, node);
      return imageOf(definition?.url ?? '', node.alt ?? '', definition && scope, context);
    },
    listItem: (state, node: ListItem, parent) => itemOf(state, node, parent, context),
    table: (state, node: Table) => dressTable(defaultHandlers.table(state, node) as Element, context.words),
    footnoteReference: (state, node: FootnoteReference) =>
      referTo(state.footnoteById.get(node.identifier.toUpperCase()), node, context),
    footnoteDefinition: () => undefined,
  };
}

/** An address with what no address may hold written as codes, as CommonMark has it: `"`, `\`, letters of other scripts. */
const encoded = (url: string, state: State): string =>
  String(defaultHandlers.link(state, { type: 'link', url, children: [] }).properties.href);

/** An address as people write it: on paper it is not printed twice. */
const bareAddress = (url: string): string => url.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');

/** A heading at its level in the document; it can be linked to once. */
function headingOf(
  node: Heading,
  inner: ElementContent[],
  context: ProseContext,
  scope: Scope | undefined,
): ElementContent {
  const { open, base } = context.outline;
  while ((open.at(-1) ?? 0) >= node.depth) open.pop();
  open.push(node.depth);
  const level = Math.min(6, base + open.length);
  const made = slug(textOf(node));
  const id = scope && made && context.book !== 'slides' ? headingAnchor(scope.path, made) : undefined;
  const isFirst = id !== undefined && !context.state.printed.has(id);
  if (isFirst) context.state.printed.add(id);
  const size = level <= 3 ? 'title-3' : 'title-4';
  return h(`h${level}`, { id: isFirst ? context.idPrefix + id : undefined, className: [size] }, inner);
}

/** Raw HTML vanishes; only line breaks are left of it. */
function breaksOf(value: string): ElementContent[] {
  if (!/^(?:\s*<br\s*\/?>)+\s*$/i.test(value)) return [];
  return (value.match(/<br/gi) ?? []).map(() => h('br'));
}

/** An item of a task list has a box, drawn by the style, and says in words when it is ticked. */
function itemOf(state: State, node: ListItem, parent: Parents | undefined, { words }: ProseContext): ElementContent {
  if (typeof node.checked !== 'boolean') return defaultHandlers.listItem(state, node, parent) as Element;
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent) as Element;
  item.properties.className = node.checked ? ['tick', 'done'] : ['tick'];
  if (node.checked) item.children.unshift(h('span', { className: ['sr'] }, `${words.forms.done}: `));
  return item;
}
