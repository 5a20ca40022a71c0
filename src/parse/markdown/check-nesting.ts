import type { Root, RootContent } from 'mdast';
import type { Problem } from '../../diagnostics/problem.ts';
import type { DirectiveNode } from '../../model/content.ts';
import { grammarOf } from '../../model/directives.ts';

/**
 * Reports every directive that stands where the contract does not let it stand, and minutes on a nested step.
 * From the line `uncertainFrom` on nobody knows what stands in what.
 */
export function checkNesting(root: Root, uncertainFrom: number, report: (problem: Problem) => void): void {
  visitDirectives(root.children, [], (node, around) => {
    if (node.place.line >= uncertainFrom) return;
    const fault = misplaced(node, around);
    if (fault) report({ rule: 'markdown/misplaced-directive', ...fault, place: node.place });
    else if (around.length > 0 && node.attributes.minutes) {
      report({
        rule: 'markdown/bad-attribute',
        message: `“${node.name}” stands in “${around.at(-1)?.name}” and carries minutes of its own.`,
        hint: 'Give the minutes to the outermost directive: only that is a timed step.',
        place: node.attributes.minutes.place,
      });
    }
  });
}

function misplaced(
  node: DirectiveNode,
  around: readonly DirectiveNode[],
): { message: string; hint: string } | undefined {
  if (around.length === 0) return undefined;
  const { role } = grammarOf(node.name);
  const outer = around.at(-1)?.name;
  const message = `“${node.name}” cannot stand in “${outer}”.`;
  if (role === 'own')
    return { message, hint: `Close “${outer}” before it: “${node.name}” stands in no other directive.` };
  if (around.some(({ name }) => name === 'slide'))
    return { message: `“${node.name}” cannot stand in “slide”.`, hint: 'Close the slide before it.' };
  if (role === 'exercise' && around.some(({ name }) => grammarOf(name).role === 'trainer')) {
    return { message, hint: `Close “${outer}” before it: participants would never see this exercise.` };
  }
  return undefined;
}

function visitDirectives(
  nodes: readonly RootContent[],
  around: readonly DirectiveNode[],
  see: (node: DirectiveNode, around: readonly DirectiveNode[]) => void,
): void {
  for (const node of nodes) {
    if (node.type === 'directive') see(node, around);
    if ('children' in node)
      visitDirectives(node.children as RootContent[], node.type === 'directive' ? [...around, node] : around, see);
  }
}
