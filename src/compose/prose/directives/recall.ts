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
import { type AnswerField, namingMarks, openAnswer, thenMarks } from './field-marks.ts';
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
function roomNow({ directive }: Exercise, answer: AnswerField, draw: Draw): ElementContent[] {
  if (directive.name === 'scale') return stations(directive, answer, draw);
  if (directive.name === 'plan') return [planTable(directive, answer, draw)];
  if (directive.name === 'check') return [optionBoxes(directive, answer, draw)];
  return [ruledLines(directive, answer)];
}

/** What was asked then, in a bracket of its own, and the new answer in the open. */
function lookBack(exercise: Exercise, draw: Draw): ElementContent[] {
  const { words } = draw.context;
  const { directive, module, number } = exercise;
  const answer = openAnswer(directive, draw.context);
  const then = exerciseAnchor(number);
  return [
    h('div', { className: ['then'], ...(answer.name === then ? {} : thenMarks(then)) }, [
      h(
        'p',
        { className: ['label', 'quiet'] },
        module ? words.forms.askedInModule(module.number) : words.forms.askedEarlier,
      ),
      h('p', { className: ['prompt'], ...namingMarks(answer, 'prompt') }, draw.line(directive.label)),
      h('p', { className: ['where'] }, [
        sign('book'),
        h('span', [
          h('a', { href: `#${then}` }, words.forms.answerStands(words.exercise(number))),
          pagePhrase(words, 'workbook', then, words.paging.commaPage),
        ]),
      ]),
    ]),
    h('p', { className: ['label', 'now'], ...namingMarks(answer, 'number') }, words.forms.now),
    ...roomNow(exercise, answer, draw),
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
