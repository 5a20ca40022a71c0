import { h } from 'hastscript';
import type { Exercise } from '../../model/curriculum.ts';
import { exerciseAnchor } from '../anchors.ts';
import { pageNumber } from '../page-phrase.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { withoutLinks } from '../without-links.ts';
import { type Part, part } from './matter.ts';

/** The exercises by their number, which is the same on every paper, with the page where each stands in this edition. */
export function exerciseList(context: ProseContext): Part[] {
  const { book, curriculum, words } = context;
  const exercises = [...curriculum.exercises.values()].filter((exercise) => isPrinted(exercise, context));
  if (exercises.length === 0) return [];
  const items = exercises.map(({ number, directive }) =>
    h('li', [
      h('a', { href: `#${exerciseAnchor(number)}` }, [
        h('span', { className: ['no'] }, String(number)),
        h('span', { className: ['name'] }, withoutLinks(renderInline(directive.label, context))),
        h('span', { className: ['dots'], ariaHidden: 'true' }),
        pageNumber(book, exerciseAnchor(number)),
      ]),
    ]),
  );
  const lead = [{ type: 'text' as const, value: words.paging.exercisesLead }];
  return [
    part({ on: 'back', anchor: 'exercises', title: words.paging.exercises, lead }, [
      h('ol', { className: ['exercise-list'] }, items),
    ]),
  ];
}

/** All but those in a handout that nobody hands out. */
function isPrinted({ directive, module }: Exercise, { handouts, scopes }: ProseContext): boolean {
  const path = scopes.get(directive)?.path;
  return !path || handouts.has(path) || !module?.handouts.some((handout) => handout.path === path);
}
