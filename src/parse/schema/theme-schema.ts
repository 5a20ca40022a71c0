import { isScalar } from 'yaml';
import { COLOR } from '../../model/color.ts';
import type { Written } from '../../model/place.ts';
import { type Field, list, object, optional, required } from '../yaml/collections.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { type Shape, shape } from '../yaml/shape.ts';
import { oneOf, pattern, text, whole } from '../yaml/values.ts';

const color = pattern(COLOR, 'a color', 'Write six hexadecimal digits after a number sign, in quotes: "#5a2a56".');

/** Without quotes the number sign begins a comment, and the key has no value. */
const colorField = (help: string, example: string): Field<Written<string>> => ({
  ...optional(color, help, example),
  emptyHint: 'Put the color into quotes: "#5a2a56". Without them the number sign begins a comment.',
});

const colors = object('the colors', {
  course: colorField('Titles, lines and slides; white text stands on it too.', '#5a2a56'),
  trainer: colorField('The same in the documents of trainers.', '#0f4c4a'),
  accent: colorField('Large figures on the color of the course.', '#e8b04a'),
  dark: optional(
    object('the colors on a dark screen', {
      course: colorField('The color of the course there.', '#d9a9d4'),
      trainer: colorField('The color of trainers there.', '#8fd0cb'),
    }),
    'Colors on dark screens; left out, they are made of the ones above.',
  ),
});

const WEIGHTS = 'Write a weight in hundreds, from 100 to 900: 400 is regular, 700 is bold.';

const weight: Shape<Written<number>> = shape({ type: 'integer', minimum: 100, maximum: 900 }, (node, reading) => {
  const found = whole('a weight')(node, reading);
  if (!found || (found.value % 100 === 0 && found.value <= 900)) return found;
  reading.report({
    rule: 'schema/type',
    message: `${found.value} is no weight of a font.`,
    hint: WEIGHTS,
    place: found.place,
  });
  return undefined;
});

const face = object('a font', {
  file: required(text, 'The font file, beside theme.yaml; it ends with .woff2.', 'fonts/book-regular.woff2'),
  weight: required(weight, 'How heavy it is, in hundreds: 400 is regular, 700 is bold.', 400, 700),
  style: optional(oneOf(['normal', 'italic']), 'Upright or italic.', 'italic'),
});

/** What a picture shows, or `""` for a picture that only decorates. */
const alternative: Shape<Written<string>> = shape({ type: 'string' }, (node, reading) =>
  isScalar(node) && node.value === '' ? { value: '', place: placeOfNode(node, reading.yaml) } : text(node, reading),
);

/** `theme/theme.yaml`. */
export const themeShape = object('theme.yaml', {
  colors: optional(colors, 'The colors of all documents, each as six hexadecimal digits in quotes.'),
  fonts: optional(
    object('the fonts', {
      text: optional(list(face, 1), 'The font that texts are set in, a file for each weight and style.'),
      voice: optional(list(face, 1), 'The font of titles and of what is said aloud.'),
      credit: optional(text, 'Whose the fonts are, and under which license.'),
    }),
    'Fonts of your own; every document carries them.',
  ),
  logo: optional(
    object('the logo', {
      file: required(text, 'The picture, beside theme.yaml.', 'logo.svg'),
      alt: required(text, 'What it shows, for people who do not see it.', 'Example Owners'),
    }),
    'The logo on covers and first slides.',
  ),
  cover: optional(
    object('the cover picture', {
      file: required(text, 'The picture, beside theme.yaml.', 'cover.jpg'),
      alt: required(alternative, 'What it shows, or nothing in quotes where it only decorates.', 'A path in a wood'),
      credit: optional(text, 'Who made it, and where it comes from.'),
    }),
    'The picture on the covers.',
  ),
});

export type ThemeFile = NonNullable<ReturnType<typeof themeShape>>;
