import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { exerciseAnchor } from '../../anchors.ts';
import { type SignName, sign } from '../../signs.ts';
import type { ProseContext } from '../context.ts';
import type { Draw } from '../draw.ts';
import { stepFrame } from './frame.ts';

/** The file that the guide's pointers lead to. */
const WORKBOOK = 'workbook.html';

/** `Exercise 12`; a recall has no number of its own. */
export function exerciseName(node: DirectiveNode, { curriculum, words }: ProseContext): string {
  const exercise = curriculum.exercises.get(node);
  if (exercise) return words.exercise(exercise.number);
  return node.name === 'recall' ? words.forms.recall : words.forms.exercise;
}

/** An exercise of the workbook: its sign and number on the axis, the prompt on the measure, the room for the answer below. */
export function exerciseFrame(
  node: DirectiveNode,
  look: { readonly kind: string; readonly sign: SignName },
  draw: Draw,
  parts: { readonly prompt: readonly ElementContent[]; readonly room: readonly ElementContent[] },
): Element {
  const { curriculum } = draw.context;
  const exercise = curriculum.exercises.get(node);
  return h(
    'div',
    { className: ['exercise', look.kind], id: exercise && draw.context.idPrefix + exerciseAnchor(exercise.number) },
    [
      h('div', { className: ['hang'] }, [
        h('p', { className: ['todo'] }, [
          sign(look.sign),
          h('span', { className: ['label'] }, exerciseName(node, draw.context)),
        ]),
        h('div', { className: ['asked'] }, [...parts.prompt]),
      ]),
      ...parts.room,
    ],
  );
}

/** The prompt of an exercise, with the text that its block holds. */
export const promptOf = (node: DirectiveNode, draw: Draw): ElementContent[] => [
  h('p', { className: ['prompt'] }, draw.line(node.label)),
  ...draw.text(node.children),
];

/** An exercise in the guide: what participants have in front of them, in short, and where it stands. */
export function pointerFrame(node: DirectiveNode, draw: Draw, body: readonly ElementContent[], form: string): Element {
  const { curriculum, idPrefix } = draw.context;
  const exercise = curriculum.exercises.get(node);
  const anchor = exercise && exerciseAnchor(exercise.number);
  const id = anchor && idPrefix + anchor;
  return stepFrame('in-book', { sign: 'book', word: exerciseName(node, draw.context), id }, [
    ...body,
    pointer(anchor, form, draw.context),
  ]);
}

/** Where participants find it, and in which form; a link where the workbook is built as a page. */
export function pointer(anchor: string | undefined, form: string, { options, words }: ProseContext): Element {
  const text = words.forms.inWorkbook;
  const link = anchor && options.files.includes(WORKBOOK) ? h('a', { href: `${WORKBOOK}#${anchor}` }, text) : text;
  return h('p', { className: ['where'] }, [link, form ? `: ${form}` : '']);
}
