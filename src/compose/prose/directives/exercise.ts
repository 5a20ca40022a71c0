import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import { exerciseAnchor, recallAnchor } from '../../anchors.ts';
import { NAME_MARK, stretchMarks } from '../../book/stretch.ts';
import { pagePhrase } from '../../page-phrase.ts';
import { type SignName, sign } from '../../signs.ts';
import type { ProseContext } from '../context.ts';
import type { Draw } from '../draw.ts';
import { type AnswerField, namingMarks } from './field-marks.ts';
import { stepFrame } from './frame.ts';

/** The file that the guide's pointers lead to. */
const WORKBOOK = 'workbook.html';

/** `Exercise 12`; a recall has no number of its own. */
export function exerciseName(node: DirectiveNode, { curriculum, words }: ProseContext): string {
  const exercise = curriculum.exercises.get(node);
  if (exercise) return words.exercise(exercise.number);
  return node.name === 'recall' ? words.forms.recall : words.forms.exercise;
}

/** The id of an exercise in the workbook. */
export function anchorOf(node: DirectiveNode, { curriculum, scopes }: ProseContext): string | undefined {
  const exercise = curriculum.exercises.get(node);
  if (exercise) return exerciseAnchor(exercise.number);
  const scope = scopes.get(node);
  return node.name === 'recall' && scope ? recallAnchor(scope.path, node.place.line) : undefined;
}

/** An exercise of the workbook: its sign and number on the axis, the prompt on the measure, the room for the answer below. */
export function exerciseFrame(
  node: DirectiveNode,
  look: { readonly kind: string; readonly sign: SignName; readonly answer?: AnswerField },
  draw: Draw,
  parts: { readonly prompt: readonly ElementContent[]; readonly room: readonly ElementContent[] },
): Element {
  const anchor = anchorOf(node, draw.context);
  const marks = stretchMarks('exercise', { name: exerciseName(node, draw.context) });
  return h('div', { className: ['exercise', look.kind], id: anchor && draw.context.idPrefix + anchor, ...marks }, [
    h('div', { className: ['hang'] }, [
      h('p', { className: ['todo'], ...NAME_MARK }, [
        sign(look.sign),
        h('span', { className: ['label'], ...namingMarks(look.answer, 'number') }, exerciseName(node, draw.context)),
      ]),
      h('div', { className: ['asked'] }, [...parts.prompt]),
    ]),
    ...parts.room,
  ]);
}

/** The prompt of an exercise, with the text that its block holds. */
export const promptOf = (node: DirectiveNode, draw: Draw, answer?: AnswerField): ElementContent[] => [
  h('p', { className: ['prompt'], ...namingMarks(answer, 'prompt') }, draw.line(node.label)),
  ...draw.text(node.children),
];

/** An exercise in the guide: what participants have in front of them, in short, and where it stands. */
export function pointerFrame(node: DirectiveNode, draw: Draw, body: readonly ElementContent[], form: string): Element {
  const anchor = anchorOf(node, draw.context);
  const id = anchor && draw.context.idPrefix + anchor;
  return stepFrame('in-book', { sign: 'book', word: exerciseName(node, draw.context), id }, [
    ...body,
    pointer(anchor, form, draw.context),
  ]);
}

/** Where participants find it: the page of the printed workbook, a link where it is built as a page; and in which form. */
export function pointer(anchor: string | undefined, form: string, { options, words }: ProseContext): Element {
  const text = words.forms.inWorkbook;
  const link = anchor && options.files.includes(WORKBOOK) ? h('a', { href: `${WORKBOOK}#${anchor}` }, text) : text;
  const page = anchor ? pagePhrase(words, 'workbook', anchor, words.paging.commaPage) : '';
  return h('p', { className: ['where'] }, [link, page, form ? `: ${form}` : '']);
}
