import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { activitiesOf, cut, openedBy } from '../parse/merge/splice-module.ts';
import type { MarkdownSource, Sources } from '../parse/sources.ts';
import { resolvePath } from '../resolve/resolve-path.ts';
import { folderOf, nameOfPath } from './things/thing.ts';

/** The locked steps of a thing, and the files that they show or hand out, by the names of these files. */
export interface LockedSteps {
  readonly steps: readonly string[];
  readonly files: readonly string[];
}

/**
 * The locked steps of every activity (`role-plays/round-two`), of every introduction (`role-plays`), handout and page, as they are written,
 * in order, with LF line ends and with the footnotes that they name.
 */
export function lockedSteps({ modules, pages }: Sources): Map<string, LockedSteps> {
  const found = new Map<string, { steps: string[]; files: string[] }>();
  const add = (name: string, { step, files }: Step): void => {
    const known = found.get(name) ?? { steps: [], files: [] };
    found.set(name, { steps: [...known.steps, step], files: [...known.files, ...files] });
  };
  for (const { id, yaml, markdown, handouts } of modules.values()) {
    const steps = stepsOf(markdown);
    if (markdown && steps.length > 0) {
      const { parts } = cut(markdown);
      const opened = openedBy(parts, activitiesOf(yaml.fields));
      for (const step of steps) {
        const part = parts.find(({ from, to }) => step.line >= from && step.line < to);
        const activity = part && opened.get(part);
        if (!part || activity) add(activity ? `${id}/${activity}` : id, step);
      }
    }
    for (const handout of handouts) for (const step of stepsOf(handout)) add(nameOfPath(handout.path), step);
  }
  for (const page of pages.values()) for (const step of stepsOf(page)) add(nameOfPath(page.path), step);
  return found;
}

/** The files that a whole text, or some lines of it, show or hand out, by name; `to` is the first line that is not meant. */
export function filesIn(source: MarkdownSource, from = 1, to = Number.POSITIVE_INFINITY): string[] {
  const isWithin = ({ position }: Nodes): boolean => {
    const line = position?.start.line ?? 0;
    return line >= from && line < to;
  };
  return source.root.children.filter(isWithin).flatMap((node) => filesOf(node, source));
}

interface Step {
  readonly step: string;
  /** On which it begins. */
  readonly line: number;
  readonly files: readonly string[];
}

function stepsOf(source: MarkdownSource | undefined): Step[] {
  if (!source?.text.includes('locked')) return [];
  const lines = source.text.split(/\r\n|\n|\r/);
  const textOf = ({ position }: Nodes): string =>
    position ? lines.slice(position.start.line - 1, position.end.line).join('\n') : '';
  const steps: Step[] = [];
  visit(source.root as Root, 'directive', (node: Extract<RootContent, { type: 'directive' }>) => {
    if (!node.attributes.isLocked || !node.position) return;
    const parts = [node, ...footnotesOf(node, source.root)];
    steps.push({
      step: parts.map(textOf).join('\n\n'),
      line: node.position.start.line,
      files: parts.flatMap((part) => filesOf(part, source)),
    });
  });
  return steps;
}

/** The footnotes that a text names, and those that these name. */
function footnotesOf(node: Nodes, root: MarkdownSource['root'], known = new Set<string>()): Nodes[] {
  const found: Nodes[] = [];
  visit(node, 'footnoteReference', ({ identifier }) => {
    if (known.has(identifier)) return;
    known.add(identifier);
    for (const one of root.children)
      if (one.type === 'footnoteDefinition' && one.identifier === identifier)
        found.push(one as Nodes, ...footnotesOf(one as Nodes, root, known));
  });
  return found;
}

function filesOf(node: Nodes, { path }: MarkdownSource): string[] {
  const files: string[] = [];
  visit(node, (child) => {
    const file =
      child.type === 'image'
        ? child.url
        : child.type === 'directive' && child.name === 'handout'
          ? child.attributes.file?.value
          : undefined;
    const target = file === undefined ? undefined : resolvePath(folderOf(path), file);
    if (target !== undefined) files.push(nameOfPath(target));
  });
  return files;
}
