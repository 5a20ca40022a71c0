import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { List, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isSelfStudy } from '../../../model/agenda.ts';
import type { DirectiveNode } from '../../../model/content.ts';
import { answerAnchor, exerciseAnchor } from '../../anchors.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, exerciseName, pointer } from './exercise.ts';
import { type AnswerField, checkMarks, namingMarks, openAnswer, optionMarks, setMarks } from './field-marks.ts';
import { stepFrame } from './frame.ts';

interface Option {
  readonly text: readonly RootContent[];
  readonly feedback: readonly RootContent[];
  readonly isRight: boolean;
}

const isOptions = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

/** The answers to choose from: the first block of an item is the answer, what stands under it is its feedback. */
function optionsOf(node: DirectiveNode): Option[] {
  return node.children.filter(isOptions).flatMap((list) =>
    list.children.map((item) => ({
      text: item.children.slice(0, 1),
      feedback: item.children.slice(1),
      isRight: item.checked === true,
    })),
  );
}

/** What stands around the answers. */
const questionOf = (node: DirectiveNode, draw: Draw, answer?: AnswerField): ElementContent[] => [
  h('p', { className: ['prompt'], ...namingMarks(answer, 'prompt') }, draw.line(node.label)),
  ...draw.text(node.children.filter((child) => !isOptions(child))),
];

/** Boxes to tick; neither the right answers nor any feedback is in it. */
export function optionBoxes(node: DirectiveNode, answer: AnswerField, draw: Draw): Element {
  return h(
    'ul',
    { className: ['options'], ...setMarks(answer, 'checks') },
    optionsOf(node).map(({ text }, index) => {
      const part = textOf(text);
      const label = draw.context.words.fields.option(part, answer.label);
      const field = { name: `${answer.name}-option-${index + 1}`, label, answer: answer.name, part };
      return h('li', [
        h('span', { className: ['box'], ariaHidden: 'true', ...checkMarks(field) }),
        h('div', optionMarks(field), draw.text(text)),
      ]);
    }),
  );
}

function answerKey(node: DirectiveNode, draw: Draw): Element {
  const { words } = draw.context;
  const items = optionsOf(node).map(({ text, feedback, isRight }) =>
    h('li', [
      isRight ? tickedBox() : h('span', { className: ['box'], ariaHidden: 'true' }),
      h('div', [
        ...(isRight ? marked(draw.text(text), words.forms.right) : draw.text(text)),
        ...(feedback.length > 0 ? [h('div', { className: ['feedback'] }, draw.text(feedback))] : []),
      ]),
    ]),
  );
  return h('ul', { className: ['options'] }, items);
}

/**
 * The answers for somebody who studies alone: each option with whether it is right, in words, and with its feedback. The script
 * `check-answers` shows from here what belongs to the options that are chosen, so each says which box it belongs to.
 */
export function openKey(node: DirectiveNode, { context, text: draw }: Pick<Draw, 'context' | 'text'>): Element {
  const { selfStudy } = context.words;
  const exercise = context.curriculum.exercises.get(node);
  const name = exercise ? exerciseAnchor(exercise.number) : '';
  const items = optionsOf(node).map(({ text, feedback, isRight }, index) =>
    h('li', { dataKeyOption: `${name}-option-${index + 1}`, dataKeyRight: isRight ? '' : undefined }, [
      isRight ? tickedBox() : h('span', { className: ['box'], ariaHidden: 'true' }),
      h('div', [
        ...marked(draw(text), isRight ? selfStudy.isRight : selfStudy.isWrong),
        ...(feedback.length > 0 ? [h('div', { className: ['feedback'] }, draw(feedback))] : []),
      ]),
    ]),
  );
  return h('ul', { className: ['options'] }, items);
}

/** The button that tells at once, and where it tells it; hidden until the script shows them. */
function checkTools(answer: AnswerField, anchor: string, { words }: ProseContext): Element {
  const { check: word, right, notYet, partly, chooseFirst, everyOption } = words.selfStudy;
  return h('div', { className: ['check-tools'], hidden: true, dataCheck: answer.name }, [
    h('button', { type: 'button', dataCheckDo: '' }, word),
    h('div', { role: 'status', dataCheckSaid: '' }),
    h('p', { className: ['small'], hidden: true, dataCheckMore: '' }, h('a', { href: `#${anchor}` }, everyOption)),
    ...Object.entries({ right, notYet, partly, chooseFirst }).map(([says, text]) =>
      h('p', { className: ['verdict'], hidden: true, dataCheckSays: says }, [h('strong', text)]),
    ),
  ]);
}

/** The word for it stands at the head of a right answer: a black box alone would be a matter of sight. */
function marked(answer: ElementContent[], word: string): ElementContent[] {
  const strong = h('strong', `${word}. `);
  const [first, ...rest] = answer;
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', strong), ...answer];
  return [{ ...first, children: [strong, ...first.children] }, ...rest];
}

const tickedBox = (): Element =>
  h(
    'span',
    { className: ['box', 'right'], ariaHidden: 'true' },
    s('svg', { viewBox: '0 0 24 24' }, s('path', { d: 'M5 12.5l5 5L19.5 7' })),
  );

/** How many answers are right: whoever studies alone has nobody to ask. */
function howMany(node: DirectiveNode, { words }: ProseContext): string {
  const right = optionsOf(node).filter(({ isRight }) => isRight).length;
  if (right === 0) return words.forms.markAnswers;
  return right === 1 ? words.selfStudy.oneRight : words.selfStudy.severalRight(right);
}

export const check: Renderers = {
  workbook(node, draw) {
    const { context } = draw;
    const exercise = context.curriculum.exercises.get(node);
    const isAlone = isSelfStudy(context.options.agenda) && exercise !== undefined;
    const hint = h(
      'p',
      { className: ['small', 'quiet'] },
      isAlone ? howMany(node, context) : context.words.forms.markAnswers,
    );
    const answer = openAnswer(node, context);
    const tools = isAlone ? [checkTools(answer, answerAnchor(exercise.number), context)] : [];
    const prompt = [...questionOf(node, draw, answer), hint, optionBoxes(node, answer, draw), ...tools];
    return [exerciseFrame(node, { kind: 'check', sign: 'check', answer }, draw, { prompt, room: [] })];
  },
  guide(node, draw) {
    const { curriculum, words, idPrefix } = draw.context;
    const exercise = curriculum.exercises.get(node);
    const id = exercise && idPrefix + exerciseAnchor(exercise.number);
    const mark = { sign: 'check', word: exerciseName(node, draw.context), facts: [words.forms.answers], id } as const;
    return [
      stepFrame('check', mark, [
        ...questionOf(node, draw),
        answerKey(node, draw),
        pointer(exercise && exerciseAnchor(exercise.number), '', draw.context),
      ]),
    ];
  },
  slides: nothing,
};
