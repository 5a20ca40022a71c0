import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import type { Activity, Handout, Module } from '../../model/module.ts';
import { targetOf } from '../prose/scope.ts';
import type { ProseContext } from '../prose.ts';

/** What trainers hand out or open in an activity. */
export interface GivenOut {
  readonly handouts: readonly Handout[];
  readonly roles: readonly DirectiveNode[];
  /** Numbers of exercises, rising. */
  readonly exercises: readonly number[];
  /** Looks back, which have no number. */
  readonly recalls: readonly DirectiveNode[];
}

/** Finds it in the text of the activity; what was written before the first activity is given out with that one. */
export function givenOut(module: Module | undefined, activity: Activity, context: ProseContext): GivenOut {
  const intro = module?.activities[0] === activity ? module.intro.children : [];
  const directives = [...intro, ...activity.content.children].flatMap(directivesIn);
  const handouts = directives.flatMap((directive) => handoutOf(directive, context) ?? []);
  const numbers = directives.flatMap((directive) => context.curriculum.exercises.get(directive)?.number ?? []);
  return {
    handouts: [...new Set(handouts)],
    roles: directives.filter(({ name }) => name === 'role'),
    recalls: directives.filter(({ name }) => name === 'recall'),
    exercises: numbers.toSorted((a, b) => a - b),
  };
}

function handoutOf(directive: DirectiveNode, { curriculum, scopes }: ProseContext): Handout | undefined {
  const { name, attributes } = directive;
  const scope = scopes.get(directive);
  if (name !== 'handout' || !scope || !attributes.file) return undefined;
  const path = targetOf(scope.path, attributes.file.value);
  return curriculum.modules.flatMap(({ handouts }) => handouts).find((handout) => handout.path === path);
}

/** A directive and those in it, in the order of the text. */
function directivesIn(node: RootContent): DirectiveNode[] {
  const inner = 'children' in node ? (node.children as RootContent[]).flatMap(directivesIn) : [];
  return node.type === 'directive' ? [node, ...inner] : inner;
}
