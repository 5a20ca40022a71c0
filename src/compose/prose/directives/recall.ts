import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import type { Exercise } from '../../../model/curriculum.ts';
import { exerciseAnchor } from '../../anchors.ts';
import { pagePhrase } from '../../page-phrase.ts';
import { sign } from '../../signs.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { optionBoxes } from './check.ts';
import { exerciseFrame, pointerFrame } from './exercise.ts';
import { planTable } from './plan.ts';
import { stations } from './scale.ts';
import { ruledLines } from './write.ts';

/** The earlier exercises that a recall means: one, or all of a module. */
function recalled(node: DirectiveNode, { curriculum }: ProseContext): Exercise[] {
  const [module, id] = (node.attributes.of?.value ?? '').split('/');
  return [...curriculum.exercises.values()].filter(
    (exercise) =>
      exercise.module?.id === module &&
      exercise.directive.name !== 'recall' &&
      (id === undefined || exercise.directive.attributes.id?.value === id),
  );
}

/** Room for the answer now, in the form in which it was given then. */
function roomNow({ directive }: Exercise, draw: Draw): ElementContent[] {
  if (directive.name === 'scale') return stations(directive, draw);
  if (directive.name === 'plan') return [planTable(directive, draw)];
  if (directive.name === 'check') return [optionBoxes(directive, draw)];
  return [ruledLines(directive, draw)];
}

/** What was asked then, in a bracket of its own, and the new answer in the open. */
function lookBack(exercise: Exercise, draw: Draw): ElementContent[] {
  const { words } = draw.context;
  const { directive, module, number } = exercise;
  return [
    h('div', { className: ['then'] }, [
      h(
        'p',
        { className: ['label', 'quiet'] },
        module ? words.forms.askedInModule(module.number) : words.forms.askedEarlier,
      ),
      h('p', { className: ['prompt'] }, draw.line(directive.label)),
      h('p', { className: ['where'] }, [
        sign('book'),
        h('span', [
          h('a', { href: `#${exerciseAnchor(number)}` }, words.forms.answerStands(words.exercise(number))),
          pagePhrase(words, 'workbook', exerciseAnchor(number), words.paging.commaPage),
        ]),
      ]),
    ]),
    h('p', { className: ['label', 'now'] }, words.forms.now),
    ...roomNow(exercise, draw),
  ];
}

export const recall: Renderers = {
  workbook(node, draw) {
    const [first, ...rest] = recalled(node, draw.context);
    return [
      exerciseFrame(node, { kind: 'recall', sign: 'recall' }, draw, {
        prompt: [...draw.text(node.children), ...(first ? lookBack(first, draw) : [])],
        room: rest.map((exercise) => h('div', { className: ['asked', 'again'] }, lookBack(exercise, draw))),
      }),
    ];
  },
  guide(node, draw) {
    const { words } = draw.context;
    const exercises = recalled(node, draw.context);
    const asked = exercises.map(({ number, directive }) =>
      h('p', { className: ['prompt'] }, [
        h('span', { className: ['label'] }, `${words.exercise(number)}: `),
        ...draw.line(directive.label),
      ]),
    );
    const body = [...asked, ...draw.text(node.children)];
    return [pointerFrame(node, draw, body, words.forms.roomNow)];
  },
  slides: nothing,
};
