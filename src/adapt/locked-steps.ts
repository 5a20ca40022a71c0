import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { activitiesOf, cut, openedBy } from '../parse/merge/splice-module.ts';
import type { MarkdownSource, Sources } from '../parse/sources.ts';
import { nameOfPath } from './things/thing.ts';

/**
 * The locked steps of every activity (`role-plays/round-two`), of every introduction (`role-plays`), handout and page, as they are written,
 * with LF line ends.
 */
export function lockedSteps({ modules, pages }: Sources): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string | undefined, step: string): void => {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), step]);
  };
  for (const { id, yaml, markdown, handouts } of modules.values()) {
    const parts = markdown ? cut(markdown).parts : [];
    const opened = openedBy(parts, activitiesOf(yaml.fields));
    for (const { step, line } of stepsOf(markdown)) {
      const part = parts.find(({ from, to }) => line >= from && line < to);
      const activity = part && opened.get(part);
      if (!part || activity) add(activity ? `${id}/${activity}` : id, step);
    }
    for (const handout of handouts) for (const { step } of stepsOf(handout)) add(nameOfPath(handout.path), step);
  }
  for (const page of pages.values()) for (const { step } of stepsOf(page)) add(nameOfPath(page.path), step);
  return found;
}

/** The locked steps of a text, and the line on which each begins. */
function stepsOf(source: MarkdownSource | undefined): { readonly step: string; readonly line: number }[] {
  if (!source?.text.includes('locked')) return [];
  const lines = source.text.split(/\r\n|\n|\r/);
  const steps: { step: string; line: number }[] = [];
  visit(source.root as Root, 'directive', (node: Extract<RootContent, { type: 'directive' }>) => {
    const { start, end } = node.position ?? {};
    if (!node.attributes.isLocked || !start || !end) return;
    steps.push({ step: lines.slice(start.line - 1, end.line).join('\n'), line: start.line });
  });
  return steps;
}
