import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { grammarOf } from '../../model/directives.ts';
import type { MarkdownSource } from '../../parse/sources.ts';

/**
 * The lines of a Markdown file that participants may read: without what is a trainer’s, without comments, and without the options of
 * knowledge checks, which say what is right. Lines count from 1; `to` is the first that is not meant.
 */
export function forParticipants({ text, root }: MarkdownSource, from = 1, to = Number.POSITIVE_INFINITY): string {
  const hidden = new Set<number>();
  visit(root as Root, (node) => {
    if (!isHidden(node as RootContent)) return undefined;
    const { start, end } = node.position ?? {};
    for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) hidden.add(line);
    return SKIP;
  });
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ number }) => number >= from && number < to && !hidden.has(number))
    .map(({ line }) => line)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isHidden = (node: RootContent): boolean =>
  node.type === 'directive'
    ? grammarOf(node.name).audience === 'trainer' || node.name === 'check'
    : node.type === 'html' && node.value.startsWith('<!--');
