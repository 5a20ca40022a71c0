import type { Definition, FootnoteDefinition } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Content, DirectiveNode } from '../../model/content.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Module } from '../../model/module.ts';
import { oncePer } from '../../model/once-per.ts';
import { slug } from '../../model/slug.ts';
import { resolvePath } from '../../resolve/resolve-path.ts';

/** What a piece of Markdown knows about the file that it stands in: definitions hold for the whole file, links are relative to it. */
export interface Scope {
  /** From the curriculum's folder: `modules/history/module.md`. */
  readonly path: string;
  readonly module: Module | undefined;
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  /** The ids of the file's headings. */
  readonly headings: ReadonlySet<string>;
}

export interface Scopes {
  /** The scope of every node of a curriculum's Markdown. */
  readonly scopes: ReadonlyMap<Node, Scope>;
  readonly files: ReadonlyMap<string, Scope>;
  /** Paths of the handouts that a directive prints. */
  readonly handouts: ReadonlySet<string>;
}

/** Walks the files of a curriculum, so that any part of them can be rendered without naming its file. */
export const findScopes = oncePer((curriculum: Curriculum): Scopes => {
  const scopes = new Map<Node, Scope>();
  const files = new Map<string, Scope>();
  const handouts = new Set<string>();
  const add = (path: string, module: Module | undefined, contents: readonly Content[]) => {
    const blocks = [...new Set(contents.flatMap((content) => content.children))].map(readBlock);
    const scope: Scope = {
      path,
      module,
      definitions: blocks.flatMap(({ definitions }) => definitions),
      headings: new Set(blocks.flatMap(({ headings }) => headings)),
    };
    files.set(path, scope);
    for (const { nodes, handouts: named } of blocks) {
      for (const node of nodes) scopes.set(node, scope);
      for (const url of named) {
        const file = targetOf(path, url);
        if (file !== undefined) handouts.add(file);
      }
    }
  };
  for (const module of curriculum.modules) {
    const activities = module.activities.map((activity) => activity.content);
    add(moduleFile(module), module, [module.content, module.intro, ...activities]);
    for (const handout of module.handouts) add(handout.path, module, [handout.content]);
  }
  for (const page of curriculum.pages) add(page.path, undefined, [page.content]);
  return { scopes, files, handouts };
});

/** The file of a module's text, from the curriculum's folder. */
export const moduleFile = (module: Pick<Module, 'folder'>): string => `${module.folder}/module.md`;

/** The path of the file that a link in the file `from` means, from the curriculum's folder. */
export const targetOf = (from: string, url: string): string | undefined =>
  /^[?#]/.test(url) ? from : resolvePath(from.split('/').slice(0, -1).join('/'), url);

const isDefinition = (node: Node): node is Definition | FootnoteDefinition =>
  node.type === 'definition' || node.type === 'footnoteDefinition';

/** What a block of a file has in it. */
interface Block {
  readonly nodes: readonly Node[];
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  /** The ids of its headings. */
  readonly headings: readonly string[];
  /** What its directives of handouts name. */
  readonly handouts: readonly string[];
}

/** A block that has not changed is not walked again. */
const readBlock = oncePer((block: Node): Block => {
  const nodes = descendantsOf(block);
  return {
    nodes,
    definitions: nodes.filter(isDefinition),
    headings: nodes.filter((node) => node.type === 'heading').map((node) => slug(textOf(node))),
    handouts: nodes.flatMap(handoutOf),
  };
});

/** The file that a `handout` directive prints, as it is written. */
function handoutOf(node: Node): string[] {
  if (node.type !== 'directive') return [];
  const { name, attributes } = node as DirectiveNode;
  return name === 'handout' && attributes.file ? [attributes.file.value] : [];
}

/** A node and everything in it, labels of directives included, in the order of the text. */
function descendantsOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    const { label, children } = next as { label?: unknown; children?: readonly Node[] };
    const inner = [...(Array.isArray(label) ? (label as Node[]) : []), ...(children ?? [])];
    waiting.push(...inner.reverse());
  }
  return found;
}
