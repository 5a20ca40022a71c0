import { isScalar } from 'yaml';
import { COLOR } from '../../model/color.ts';
import type { Written } from '../../model/place.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { list, object, oneOf, optional, pattern, required, type Shape, text, whole } from '../yaml/shape.ts';

const color = pattern(COLOR, 'a color', 'Write six hexadecimal digits after a number sign, in quotes: "#5a2a56".');

/** Without quotes the number sign begins a comment, and the key has no value. */
const colorField = optional(
  color,
  'Put the color into quotes: "#5a2a56". Without them the number sign begins a comment.',
);

const colors = object('the colors', {
  course: colorField,
  trainer: colorField,
  accent: colorField,
  dark: optional(object('the colors on a dark screen', { course: colorField, trainer: colorField })),
});

const WEIGHTS = 'Write a weight in hundreds, from 100 to 900: 400 is regular, 700 is bold.';

const weight: Shape<Written<number>> = (node, reading) => {
  const found = whole('a weight')(node, reading);
  if (!found || (found.value % 100 === 0 && found.value <= 900)) return found;
  reading.report({
    rule: 'schema/type',
    message: `${found.value} is no weight of a font.`,
    hint: WEIGHTS,
    place: found.place,
  });
  return undefined;
};

const face = object('a font', {
  file: required(text),
  weight: required(weight),
  style: optional(oneOf(['normal', 'italic'])),
});

/** What a picture shows, or `""` for a picture that only decorates. */
const alternative: Shape<Written<string>> = (node, reading) =>
  isScalar(node) && node.value === '' ? { value: '', place: placeOfNode(node, reading.yaml) } : text(node, reading);

/** `theme/theme.yaml`. */
export const themeShape = object('theme.yaml', {
  colors: optional(colors),
  fonts: optional(
    object('the fonts', { text: optional(list(face, 1)), voice: optional(list(face, 1)), credit: optional(text) }),
  ),
  logo: optional(object('the logo', { file: required(text), alt: required(text) })),
  cover: optional(
    object('the cover picture', { file: required(text), alt: required(alternative), credit: optional(text) }),
  ),
});

export type ThemeFile = NonNullable<ReturnType<typeof themeShape>>;
