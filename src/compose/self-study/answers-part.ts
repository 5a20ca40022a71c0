import type { Element } from 'hast';
import { h } from 'hastscript';
import { isSelfStudy } from '../../model/agenda.ts';
import type { Exercise } from '../../model/curriculum.ts';
import { answerAnchor, exerciseAnchor, moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { openKey } from '../prose/directives/check.ts';
import { type ProseContext, renderInline, renderNotes, renderProse } from '../prose.ts';
import { withoutLinks } from '../without-links.ts';

/** The answers of all knowledge checks with their feedback, at the end of a course that somebody studies alone; the feedback on a screen is read from it. */
export function answersPart(context: ProseContext): Part[] {
  const { curriculum, options, words } = context;
  if (!isSelfStudy(options.agenda)) return [];
  const checks = [...curriculum.exercises.values()].filter(({ directive }) => directive.name === 'check');
  if (checks.length === 0) return [];
  const lead = [{ type: 'text' as const, value: words.selfStudy.answersLead }];
  const groups = groupsOf(checks);
  return [
    part({ on: 'back', anchor: 'answers', title: words.selfStudy.answers, lead }, [
      ...groups.flatMap(({ module, checks: own }) => [
        ...(module
          ? [
              h('h3', { className: ['title-3'] }, [
                h('a', { href: `#${moduleAnchor(module)}` }, `${module.number}. ${module.title.value}`),
              ]),
            ]
          : []),
        ...own.map((exercise) => answer(exercise, context)),
      ]),
      ...renderNotes(context),
    ]),
  ];
}

interface Group {
  readonly module: Exercise['module'];
  readonly checks: Exercise[];
}

/** Neighbours of one module together. */
function groupsOf(checks: readonly Exercise[]): Group[] {
  const groups: Group[] = [];
  for (const check of checks) {
    const last = groups.at(-1);
    if (last && last.module?.id === check.module?.id) last.checks.push(check);
    else groups.push({ module: check.module, checks: [check] });
  }
  return groups;
}

const answer = ({ number, directive }: Exercise, context: ProseContext): Element =>
  h('section', { className: ['answer-key'], id: answerAnchor(number), dataKeyOf: exerciseAnchor(number) }, [
    h('p', { className: ['prompt'] }, [
      h('a', { href: `#${exerciseAnchor(number)}` }, context.words.exercise(number)),
      ' ',
      ...withoutLinks(renderInline(directive.label, context)),
    ]),
    openKey(directive, { context, text: (nodes) => renderProse(nodes, context) }),
  ]);
