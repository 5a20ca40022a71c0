import type { Nodes, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { grammarOf } from '../../model/directives.ts';
import type { MarkdownSource } from '../../parse/sources.ts';

/**
 * The lines of a Markdown file that participants may read: without what is a trainer’s, without comments, without targets of links,
 * without footnotes that only a trainer’s text names, and without the options of knowledge checks, which say what is right.
 */
export const forParticipants = (source: MarkdownSource): string => participantsReader(source)();

/** Reads stretches of a file as participants may read them. Lines count from 1; `to` is the first that is not meant. */
export function participantsReader({ text, root }: MarkdownSource): (from?: number, to?: number) => string {
  const hidden = new Set<number>();
  const named = footnotesNamed(root);
  visit(root as Root, (node) => {
    const isUnnamed = node.type === 'footnoteDefinition' && !named.has(node.identifier);
    if (!isUnnamed && !isHidden(node as RootContent)) return undefined;
    const { start, end } = node.position ?? {};
    for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) hidden.add(line);
    return SKIP;
  });
  const lines = text.split(/\r\n|\n|\r/);
  return (from = 1, to = lines.length + 1) =>
    lines
      .slice(from - 1, to - 1)
      .filter((_, index) => !hidden.has(from + index))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
}

/** The footnotes that everybody’s text names, and those that these name. */
function footnotesNamed(root: MarkdownSource['root']): ReadonlySet<string> {
  const named = new Set<string>();
  const look = (node: Nodes): void => {
    visit(node, (child) => {
      if (child !== node && (child.type === 'footnoteDefinition' || isHidden(child as RootContent))) return SKIP;
      if (child.type !== 'footnoteReference' || named.has(child.identifier)) return undefined;
      named.add(child.identifier);
      for (const definition of definitions.get(child.identifier) ?? []) look(definition);
      return undefined;
    });
  };
  const definitions = new Map<string, Nodes[]>();
  visit(root as Root, 'footnoteDefinition', (node) => {
    definitions.set(node.identifier, [...(definitions.get(node.identifier) ?? []), node]);
  });
  look(root as Root);
  return named;
}

/** True for what no participant reads, wherever it stands. */
export const isHidden = (node: RootContent): boolean =>
  node.type === 'directive'
    ? grammarOf(node.name).audience === 'trainer' || node.name === 'check'
    : node.type === 'definition' || (node.type === 'html' && node.value.startsWith('<!--'));
