import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { DEFAULTS } from '../../../model/directives.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, pointerFrame, promptOf } from './exercise.ts';
import { type AnswerField, choiceMarks, openAnswer, setMarks } from './field-marks.ts';

const endsOf = ({ attributes }: DirectiveNode, { words }: ProseContext): readonly [string, string] => [
  attributes.from ?? words.scaleEnds.from,
  attributes.to ?? words.scaleEnds.to,
];
const stepsOf = ({ attributes }: DirectiveNode): number => attributes.steps ?? DEFAULTS.steps;

/** A line with places to stand: the course line once more. */
export function stations(node: DirectiveNode, answer: AnswerField, { context }: Draw): ElementContent[] {
  const [from, to] = endsOf(node, context);
  const steps = stepsOf(node);
  return [
    h('div', { className: ['scale-line'] }, [
      h(
        'p',
        { className: ['stations'], ariaHidden: 'true', ...setMarks(answer, 'choice') },
        Array.from({ length: steps }, (_, index) => {
          const place = index + 1;
          return h('i', choiceMarks(answer, String(place), context.words.fields.place(place, steps, from, to)));
        }),
      ),
      h('p', { className: ['ends'] }, [h('span', from), h('span', to)]),
    ]),
  ];
}

export const scale: Renderers = {
  workbook(node, draw) {
    const answer = openAnswer(node, draw.context);
    return [
      exerciseFrame(node, { kind: 'scale', sign: 'scale', answer }, draw, {
        prompt: promptOf(node, draw, answer),
        room: stations(node, answer, draw),
      }),
    ];
  },
  guide: (node, draw) => [
    pointerFrame(
      node,
      draw,
      promptOf(node, draw),
      draw.context.words.forms.placesToMark(stepsOf(node), ...endsOf(node, draw.context)),
    ),
  ],
  slides: nothing,
};
