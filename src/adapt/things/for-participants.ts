import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { grammarOf } from '../../model/directives.ts';
import type { MarkdownSource } from '../../parse/sources.ts';

/**
 * The lines of a Markdown file that participants may read: without what is a trainer’s, without comments, and without the options of
 * knowledge checks, which say what is right.
 */
export const forParticipants = (source: MarkdownSource): string => participantsReader(source)();

/** Reads stretches of a file as participants may read them. Lines count from 1; `to` is the first that is not meant. */
export function participantsReader({ text, root }: MarkdownSource): (from?: number, to?: number) => string {
  const hidden = new Set<number>();
  visit(root as Root, (node) => {
    if (!isHidden(node as RootContent)) return undefined;
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

const isHidden = (node: RootContent): boolean =>
  node.type === 'directive'
    ? grammarOf(node.name).audience === 'trainer' || node.name === 'check'
    : node.type === 'html' && node.value.startsWith('<!--');
