import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../model/content.ts';
import type { Exercise, Module, Page } from '../model/curriculum.ts';
import { grammarOf } from '../model/directives.ts';

/** What participants answer, as they meet it: plain, in `participant` or in another exercise, never in a trainer's text. */
function findExercises(nodes: readonly RootContent[]): DirectiveNode[] {
  return nodes.flatMap((node): DirectiveNode[] => {
    if (node.type !== 'directive') return 'children' in node ? findExercises(node.children as RootContent[]) : [];
    if (grammarOf(node.name).audience === 'trainer' || node.name === 'slide') return [];
    const own = ['write', 'scale', 'plan', 'check'].includes(node.name) ? [node] : [];
    return [...own, ...findExercises(node.children)];
  });
}

/** Numbers exercises through the course: pages at the front, modules with the handouts after their text, pages at the back. */
export function numberExercises(modules: readonly Module[], pages: readonly Page[]): Map<DirectiveNode, Exercise> {
  const exercises = new Map<DirectiveNode, Exercise>();
  const add = (nodes: readonly RootContent[], module: Module | undefined): void => {
    for (const directive of findExercises(nodes))
      exercises.set(directive, { number: exercises.size + 1, directive, module });
  };
  const inWorkbook = pages.filter(({ books }) => books.includes('workbook'));
  for (const page of inWorkbook) if (page.at === 'front') add(page.content.children, undefined);
  for (const module of modules) {
    add(module.content.children, module);
    for (const handout of module.handouts) add(handout.content.children, module);
  }
  for (const page of inWorkbook) if (page.at === 'back') add(page.content.children, undefined);
  return exercises;
}
