import type { Properties } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode } from '../../../model/content.ts';
import { exerciseAnchor } from '../../anchors.ts';
import type { ProseContext } from '../context.ts';
import { exerciseName } from './exercise.ts';

/** The fields that an exercise has in a PDF and on a screen: what they are called, and what is said of them. */
export interface AnswerField {
  /** Unique in the book: `exercise-12`, and where it is asked once more `exercise-12-again`. */
  readonly name: string;
  readonly label: string;
  /** The answer that it is a part of, by the name that `openAnswer` gave it; without it, the field answers nothing. */
  readonly answer?: string;
  /** What is said of this part of an answer alone: the column of a table, the text of an option. */
  readonly part?: string;
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
  return { name, label: say(exerciseName(node, context), textOf(node.label)), answer: name };
}

/** The marks of an area for words; `lines` counts the rules in it. */
export const textMarks = (field: AnswerField, lines?: number): Properties => ({
  ...marksOf('text', field),
  dataFieldLines: lines,
});

/** The marks of a box to tick. */
export const checkMarks = (field: AnswerField): Properties => marksOf('check', field);

const marksOf = (kind: string, { name, label, answer, part }: AnswerField): Properties => ({
  dataField: kind,
  dataFieldName: name,
  dataFieldLabel: label,
  dataFieldAnswer: answer,
  dataFieldPart: part,
});

/** The marks of one place of several; `label` is said of it, the answer’s own label of all of them. */
export const choiceMarks = (answer: AnswerField, value: string, label: string): Properties => ({
  ...marksOf('choice', { ...answer, label }),
  dataFieldValue: value,
  dataFieldGroup: answer.label,
});

/** The mark of an element around the fields of an answer, which are places of one choice or boxes of one question. */
export const setMarks = ({ name }: AnswerField, kind: 'choice' | 'checks'): Properties => ({
  dataFieldSet: kind,
  dataFieldSetOf: name,
});

/** The mark of words that everybody sees and that name an answer: its number, then its prompt. */
export const namingMarks = (answer: AnswerField | undefined, says: 'number' | 'prompt'): Properties =>
  answer ? { dataFieldNames: answer.name, dataFieldSays: says } : {};

/** The mark of the text of an option, which belongs to the box beside it. */
export const optionMarks = ({ name }: AnswerField): Properties => ({ dataFieldFor: name });

/** The mark of the place where an earlier answer is shown again, by the name of that answer. */
export const thenMarks = (answer: string): Properties => ({ dataFieldThen: answer });
