import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { activitiesOf, cut, opened } from '../parse/merge/splice-module.ts';
import type { Sources } from '../parse/sources.ts';

/** The locked steps of every activity, `role-plays/round-two`, and of every introduction, `role-plays`, as they are written, with LF line ends. */
export function lockedSteps({ modules }: Sources): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, yaml, markdown } of modules.values()) {
    if (!markdown) continue;
    const known = activitiesOf(yaml.fields);
    const lines = markdown.text.split(/\r\n|\n|\r/);
    const { parts } = cut(markdown);
    visit(markdown.root, 'directive', (node: Extract<RootContent, { type: 'directive' }>) => {
      const { start, end } = node.position ?? {};
      const part = parts.find(({ from, to }) => start && start.line >= from && start.line < to);
      const activity = part && opened(part, known);
      if (!node.attributes.isLocked || (part && !activity) || !start || !end) return;
      const name = activity ? `${id}/${activity}` : id;
      found.set(name, [...(found.get(name) ?? []), lines.slice(start.line - 1, end.line).join('\n')]);
    });
  }
  return found;
}
