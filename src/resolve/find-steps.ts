import type { RootContent } from 'mdast';
import { grammarOf } from '../model/directives.ts';
import { minutes } from '../model/minutes.ts';
import type { Step } from '../model/module.ts';

/** The timed steps of an activity, in order: trainer's directives with minutes that stand in no other directive. */
export function findSteps(nodes: readonly RootContent[]): Step[] {
  return nodes.flatMap((node): Step[] => {
    if (node.type === 'directive') {
      const written = node.attributes.minutes;
      return written && grammarOf(node.name).role === 'trainer'
        ? [{ directive: node, minutes: minutes(written.value), place: written.place }]
        : [];
    }
    return 'children' in node ? findSteps(node.children as RootContent[]) : [];
  });
}
