import { METHODS } from '../../model/choices.ts';
import { list, object, optional, required } from '../yaml/collections.ts';
import { date, minutesShape, oneOf, pattern, text } from '../yaml/values.ts';
import { id } from './curriculum-schema.ts';

const covering = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
  'the id of an objective, a module or an activity',
  'Write the id of a programme objective, of a module, or of an activity after that of its module: values-1/debrief.',
);

const outcome = object('an outcome', {
  id: required(id, 'A short name for this outcome; it stands once in this file.', 'drug-checking'),
  title: required(text, 'The outcome in the framework’s own words.', 'Drug checking'),
  text: optional(text, 'What is meant, where the title does not say it.'),
  least: optional(minutesShape, 'How many minutes the framework asks for. With fewer, the check warns.', 30),
  'covered-by': optional(
    list(covering),
    'What works towards it: ids of programme objectives, of modules, or of activities after their module and a slash.',
    ['practice', 'values-1/debrief'],
  ),
  methods: optional(list(oneOf(METHODS)), 'Methods whose activities all work towards it.', ['role-play']),
  waived: optional(text, 'Why it may stay uncovered. The check then says nothing.', 'The board teaches it itself.'),
});

/** `frameworks/<id>.yaml`. Its texts are plain: they are somebody else’s, and stand in no document. */
export const frameworkShape = object('a framework', {
  title: required(text, 'What the framework is called.', 'Core competencies of the board'),
  source: required(text, 'Whose it is, and where it is written down.', 'https://example.org/competencies'),
  'as-of': optional(date, 'The day on which the source said so.', '2026-10-01'),
  note: optional(text, 'What readers of the crosswalk should know about it.'),
  outcomes: required(list(outcome, 1), 'What it asks for, one entry each.'),
});

export type FrameworkFile = NonNullable<ReturnType<typeof frameworkShape>>;
