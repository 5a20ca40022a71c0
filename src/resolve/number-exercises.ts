import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../model/content.ts';
import type { Exercise, Page } from '../model/curriculum.ts';
import { type BlockName, grammarOf } from '../model/directives.ts';
import type { Module } from '../model/module.ts';
import { resolvePath } from './resolve-path.ts';

/** The directives that carry a number. */
const NUMBERED: readonly BlockName[] = ['write', 'scale', 'plan', 'check'];

/**
 * Numbers exercises through the course, as participants meet them: pages at the front, modules with each handout where it is
 * handed out, pages at the back.
 */
export function numberExercises(modules: readonly Module[], pages: readonly Page[]): Map<DirectiveNode, Exercise> {
  const exercises = new Map<DirectiveNode, Exercise>();
  const add = (found: readonly DirectiveNode[], module: Module | undefined): void => {
    for (const directive of found) exercises.set(directive, { number: exercises.size + 1, directive, module });
  };
  const inWorkbook = pages.filter(({ books }) => books.includes('workbook'));
  const addPages = (at: Page['at']): void => {
    for (const page of inWorkbook) if (page.at === at) add(findExercises(page.content.children), undefined);
  };
  addPages('front');
  for (const module of modules) add(exercisesOf(module), module);
  addPages('back');
  return exercises;
}

/** The exercises of a module; those of a handout that is handed out nowhere come last. */
function exercisesOf(module: Module): DirectiveNode[] {
  const left = new Map(module.handouts.map((handout) => [handout.path, handout]));
  const handOut = ({ attributes }: DirectiveNode): DirectiveNode[] => {
    const path = attributes.file && resolvePath(module.folder, attributes.file.value);
    const handout = path === undefined ? undefined : left.get(path);
    if (!handout) return [];
    left.delete(handout.path);
    return findExercises(handout.content.children);
  };
  const inText = findExercises(module.content.children, handOut);
  return [...inText, ...[...left.values()].flatMap(({ content }) => findExercises(content.children))];
}

/** What participants answer: plain, in `participant` or in another exercise, never in a trainer’s text. */
function findExercises(
  nodes: readonly RootContent[],
  handOut: (directive: DirectiveNode) => DirectiveNode[] = () => [],
): DirectiveNode[] {
  return nodes.flatMap((node): DirectiveNode[] => {
    if (node.type !== 'directive') {
      return 'children' in node ? findExercises(node.children as RootContent[], handOut) : [];
    }
    if (grammarOf(node.name).audience === 'trainer' || node.name === 'slide') return [];
    if (node.name === 'handout') return handOut(node);
    const own = NUMBERED.includes(node.name) ? [node] : [];
    return [...own, ...findExercises(node.children, handOut)];
  });
}
