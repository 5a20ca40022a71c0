import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { ATTRIBUTES, ELEMENTS, isAddress, isImageData, isOwnName, PAGE_FACTS } from './page-grammar.ts';

/**
 * A whole page as text. This is the last thing that is done to it and the only way out: what the grammar of pages does not know is left
 * out here, wherever it came from. Of scripts, those in `scripts` stay, to the letter.
 */
export function writePage(tree: Root, scripts: readonly string[]): string {
  return unified().use(rehypeStringify).stringify(sealed(tree, scripts));
}

/** The tree with nothing in it that a page may not have; the same tree if there was nothing. */
export function sealed(tree: Root, scripts: readonly string[]): Root {
  const children = tree.children.flatMap((node) => sealNode(node, scripts) ?? []);
  return isSame(children, tree.children) ? tree : { ...tree, children };
}

function sealNode<Node extends RootContent | ElementContent>(node: Node, scripts: readonly string[]): Node | undefined {
  if (node.type === 'text' || node.type === 'doctype') return node;
  if (node.type !== 'element' || !ELEMENTS.has(node.tagName)) return undefined;
  if (node.tagName === 'script' && !isOneOf(node, scripts)) return undefined;
  const { httpEquiv } = node.properties;
  if (httpEquiv !== undefined && String(httpEquiv) !== 'Content-Security-Policy') return undefined;
  const properties = sealProperties(node);
  const children = node.children.flatMap((child) => sealNode(child, scripts) ?? []);
  const content = node.content && sealed(node.content, []);
  if (properties === node.properties && isSame(children, node.children) && content === node.content) return node;
  return { ...node, properties, children, ...(content && { content }) };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const isOneOf = ({ children: [only, ...more] }: Element, scripts: readonly string[]): boolean =>
  only?.type === 'text' && more.length === 0 && scripts.includes(only.value);

function sealProperties({ tagName, properties }: Element): Properties {
  const entries = Object.entries(properties);
  const kept = entries.filter(([name, value]) => isKept(tagName, name, value));
  return kept.length === entries.length ? properties : Object.fromEntries(kept);
}

function isKept(tagName: string, name: string, value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (name === 'href') return isAddress(tagName, String(value));
  if (name === 'src') return tagName === 'img' && isImageData(String(value));
  if (name === 'style') return /^--[a-z-]+: ?[0-9.]+$/.test(String(value));
  if (name === 'httpEquiv') return tagName === 'meta';
  if (name === 'id') return isOwnName(String(value));
  if (name === 'name') return tagName === 'meta' ? PAGE_FACTS.has(String(value)) : isOwnName(String(value));
  return /^(?:data|aria)[A-Z]/.test(name) || ATTRIBUTES.has(name);
}
