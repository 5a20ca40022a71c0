import { TERM_LEVELS } from '../../model/choices.ts';
import { list, object, optional, required } from '../yaml/collections.ts';
import { date, oneOf, text } from '../yaml/values.ts';
import { id } from './curriculum-schema.ts';

const waiver = object('the waiver', {
  reason: required(text, 'Why the word may stay.', 'It is the name of a method.'),
  until: optional(date, 'Until when that holds; afterwards the check asks to look again.', '2027-10-01'),
});

/** `words.yaml`: what a curriculum changes of the list of words, by their ids. */
export const wordsShape = list(
  object('a word', {
    id: required(
      id,
      'The id of a word in the list that Coursewright has, or one of your own for a new word.',
      'relapse',
    ),
    words: optional(list(text, 1), 'How the word is found: every form of it, as it stands in texts.', ['our old name']),
    level: optional(
      oneOf(TERM_LEVELS),
      'Which rule finds it: language/stigma, language/term or language/context.',
      'term',
    ),
    instead: optional(list(text), 'What to say in its place; all of it is shown.', ['return to use']),
    why: optional(text, 'Why it is not said, in a sentence.'),
    waive: optional(waiver, 'Lets the word pass everywhere in this curriculum, with the reason.'),
  }),
);
