import { TERM_LEVELS } from '../../model/choices.ts';
import { date, list, object, oneOf, optional, required, text } from '../yaml/shape.ts';
import { id } from './curriculum-schema.ts';

const waiver = object('the waiver', { reason: required(text), until: optional(date) });

/** `words.yaml`: what a curriculum changes of the list of words, by their ids. */
export const wordsShape = list(
  object('a word', {
    id: required(id),
    words: optional(list(text, 1)),
    level: optional(oneOf(TERM_LEVELS)),
    instead: optional(list(text)),
    why: optional(text),
    waive: optional(waiver),
  }),
);
