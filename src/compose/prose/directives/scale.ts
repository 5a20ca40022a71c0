import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { DEFAULTS } from '../../../model/directives.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, pointerFrame, promptOf } from './exercise.ts';
import { choiceMarks, openAnswer } from './field-marks.ts';

const endsOf = ({ attributes }: DirectiveNode): readonly [string, string] => [
  attributes.from ?? DEFAULTS.from,
  attributes.to ?? DEFAULTS.to,
];
const stepsOf = ({ attributes }: DirectiveNode): number => attributes.steps ?? DEFAULTS.steps;

/** A line with places to stand: the course line once more. */
export function stations(node: DirectiveNode, { context }: Draw): ElementContent[] {
  const [from, to] = endsOf(node);
  const steps = stepsOf(node);
  const answer = openAnswer(node, context);
  return [
    h('div', { className: ['scale-line'] }, [
      h(
        'p',
        { className: ['stations'], ariaHidden: 'true' },
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
  workbook: (node, draw) => [
    exerciseFrame(node, { kind: 'scale', sign: 'scale' }, draw, {
      prompt: promptOf(node, draw),
      room: stations(node, draw),
    }),
  ],
  guide: (node, draw) => [
    pointerFrame(
      node,
      draw,
      promptOf(node, draw),
      draw.context.words.forms.placesToMark(stepsOf(node), ...endsOf(node)),
    ),
  ],
  slides: nothing,
};
