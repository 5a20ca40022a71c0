import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { DEFAULTS } from '../../../model/directives.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, pointerFrame, promptOf } from './exercise.ts';
import { choiceMarks, openAnswer } from './field-marks.ts';

const endsOf = ({ attributes }: DirectiveNode, { words }: ProseContext): readonly [string, string] => [
  attributes.from ?? words.scaleEnds.from,
  attributes.to ?? words.scaleEnds.to,
];
const stepsOf = ({ attributes }: DirectiveNode): number => attributes.steps ?? DEFAULTS.steps;

/** A line with places to stand: the course line once more. */
export function stations(node: DirectiveNode, { context }: Draw): ElementContent[] {
  const [from, to] = endsOf(node, context);
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
      draw.context.words.forms.placesToMark(stepsOf(node), ...endsOf(node, draw.context)),
    ),
  ],
  slides: nothing,
};
