/**
 * What a theme’s style sheet may say: how things look. Everything else is refused, so nothing has to be thought of that could fetch, run,
 * hide or cover.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Sides that `margin`, `padding` and `border` have. */
const SIDES = words('top right bottom left block inline block-start block-end inline-start inline-end');

const sided = (name: string, rest = ''): string[] => [
  `${name}${rest}`,
  ...SIDES.map((side) => `${name}-${side}${rest}`),
];

export const PROPERTIES: ReadonlySet<string> = new Set([
  ...words('color background background-color background-image background-size background-position background-repeat'),
  ...words('accent-color text-emphasis text-shadow box-shadow fill stroke stroke-width'),
  ...sided('margin'),
  ...sided('padding'),
  ...sided('border'),
  ...sided('border', '-color'),
  ...sided('border', '-style'),
  ...sided('border', '-width'),
  ...words(
    'border-radius border-start-start-radius border-start-end-radius border-end-start-radius border-end-end-radius',
  ),
  ...words('border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius'),
  ...words('outline outline-color outline-style outline-width outline-offset'),
  ...words(
    'font-family font-size font-style font-weight font-stretch font-variant font-variant-caps font-variant-numeric',
  ),
  ...words('font-kerning font-feature-settings letter-spacing word-spacing line-height'),
  ...words(
    'text-align text-indent text-transform text-wrap text-decoration text-decoration-color text-decoration-style',
  ),
  ...words('text-decoration-thickness text-underline-offset hyphens overflow-wrap white-space vertical-align'),
  ...words('list-style-type list-style-position quotes'),
  ...words(
    'display flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap order gap row-gap column-gap',
  ),
  ...words(
    'grid-template-columns grid-template-rows grid-template-areas grid-auto-columns grid-auto-rows grid-auto-flow',
  ),
  ...words('grid-area grid-column grid-row grid-column-start grid-column-end grid-row-start grid-row-end'),
  ...words('align-content align-items align-self justify-content justify-items justify-self place-content place-items'),
  ...words(
    'place-self width min-width max-width height min-height max-height inline-size min-inline-size max-inline-size',
  ),
  ...words('block-size min-block-size max-block-size aspect-ratio object-fit object-position box-sizing'),
  ...words('columns column-count column-width column-rule column-span border-collapse border-spacing caption-side'),
  ...words('break-after break-before break-inside orphans widows'),
]);

export const FUNCTIONS: ReadonlySet<string> = new Set(
  words(`rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp round abs sign var
    minmax repeat fit-content linear-gradient radial-gradient conic-gradient repeating-linear-gradient
    repeating-radial-gradient repeating-conic-gradient`),
);

/** Values of `display` that leave a thing where it is to be seen. */
export const DISPLAYS: ReadonlySet<string> = new Set(
  words('block inline inline-block flow-root flex inline-flex grid inline-grid list-item'),
);
