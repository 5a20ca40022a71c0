import type { Properties } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode } from '../../../model/content.ts';
import { exerciseAnchor } from '../../anchors.ts';
import type { ProseContext } from '../context.ts';
import { exerciseName } from './exercise.ts';

/** The fields that an exercise has in a PDF: what they are called, and what is said of them. */
export interface AnswerField {
  /** Unique in the book: `exercise-12`, and where it is asked once more `exercise-12-again`. */
  readonly name: string;
  readonly label: string;
}

/** Names the answer of an exercise; each call is another place where it is given. */
export function openAnswer(node: DirectiveNode, context: ProseContext): AnswerField {
  const { curriculum, words, state } = context;
  const exercise = curriculum.exercises.get(node);
  const plain = exercise ? exerciseAnchor(exercise.number) : 'exercise';
  let name = plain;
  for (let times = 2; state.printed.has(`field ${name}`); times++) {
    name = times === 2 ? `${plain}-again` : `${plain}-again-${times}`;
  }
  state.printed.add(`field ${name}`);
  const say = name === plain ? words.fields.answer : words.fields.answerNow;
  return { name, label: say(exerciseName(node, context), textOf(node.label)) };
}

/** The marks of an area for words; `lines` counts the rules in it. */
export const textMarks = ({ name, label }: AnswerField, lines?: number): Properties => ({
  dataField: 'text',
  dataFieldName: name,
  dataFieldLabel: label,
  dataFieldLines: lines,
});

/** The marks of a box to tick. */
export const checkMarks = ({ name, label }: AnswerField): Properties => ({
  dataField: 'check',
  dataFieldName: name,
  dataFieldLabel: label,
});

/** The marks of one place of several; `label` is said of it, the answer’s own label of all of them. */
export const choiceMarks = (answer: AnswerField, value: string, label: string): Properties => ({
  dataField: 'choice',
  dataFieldName: answer.name,
  dataFieldValue: value,
  dataFieldLabel: label,
  dataFieldGroup: answer.label,
});
