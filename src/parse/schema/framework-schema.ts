import { METHODS } from '../../model/choices.ts';
import { date, list, minutesShape, object, oneOf, optional, pattern, required, text } from '../yaml/shape.ts';
import { id } from './curriculum-schema.ts';

const covering = pattern(
  /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
  'the id of an objective, a module or an activity',
  'Write the id of a programme objective, of a module, or of an activity after that of its module: values-1/debrief.',
);

const outcome = object('an outcome', {
  id: required(id),
  title: required(text),
  text: optional(text),
  least: optional(minutesShape),
  'covered-by': optional(list(covering)),
  methods: optional(list(oneOf(METHODS))),
  waived: optional(text),
});

/** `frameworks/<id>.yaml`. Its texts are plain: they are somebody else’s, and stand in no document. */
export const frameworkShape = object('a framework', {
  title: required(text),
  source: required(text),
  'as-of': optional(date),
  note: optional(text),
  outcomes: required(list(outcome, 1)),
});

export type FrameworkFile = NonNullable<ReturnType<typeof frameworkShape>>;
