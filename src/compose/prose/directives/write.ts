import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { DEFAULTS } from '../../../model/directives.ts';
import { nothing, type Renderers } from '../draw.ts';
import { exerciseFrame, pointerFrame, promptOf } from './exercise.ts';
import { type AnswerField, openAnswer, textMarks } from './field-marks.ts';

export const linesOf = (node: DirectiveNode): number => node.attributes.lines ?? DEFAULTS.lines;

/** Lines to write on. Real elements: gradients blur in a PDF. */
export function ruledLines(node: DirectiveNode, answer: AnswerField): Element {
  const count = linesOf(node);
  return h(
    'span',
    { className: ['lines'], ariaHidden: 'true', ...textMarks(answer, count) },
    Array.from({ length: count }, () => h('i')),
  );
}

export const write: Renderers = {
  workbook(node, draw) {
    const answer = openAnswer(node, draw.context);
    return [
      exerciseFrame(node, { kind: 'write', sign: 'write', answer }, draw, {
        prompt: promptOf(node, draw, answer),
        room: [ruledLines(node, answer)],
      }),
    ];
  },
  guide: (node, draw) => [
    pointerFrame(node, draw, promptOf(node, draw), draw.context.words.forms.linesToWrite(linesOf(node))),
  ],
  slides: nothing,
};
