import type { RuleEntry } from '../rule-entry.ts';

/** Whether a theme can be used as it is: it is data, and what it colors can be read. */
export const THEME_RULES = {
  'theme/contrast': {
    severity: 'error',
    title: 'A color that cannot be read well',
    what: 'A color of the theme is too close to the ground on which documents use it. The message has the contrast ratio that was found and the one that is needed, as WCAG 2.2 defines them: 4.5 to 1 for text, 3 to 1 for large figures.',
    why: 'Titles, labels and slides have this color. People with low vision could not read them, and from the back of a bright room nobody could.',
    fix: 'Take the color that the hint names: it is the nearest one that passes. The course and the trainer color stand on white paper and have white text on them; the accent stands on the course color, and on the dark screen of whoever presents. Colors for dark screens are made of them, unless you write them under “dark”.',
    example: { wrong: 'colors: { course: "#d98cc9" }', right: 'colors: { course: "#8a4a7d" }' },
  },
  'theme/font': {
    severity: 'error',
    title: 'A font that cannot be used',
    what: 'A font of the theme does not exist, is no WOFF2 file, is cut off, or the font for text has no regular or no bold face.',
    why: 'Every document carries its fonts. With a broken one it would look different on every machine, and without a bold face nobody would see what is strong.',
    fix: 'Put WOFF2 files into theme/fonts/ and name them with their weights. The font for text needs 400 and 700; italics are slanted where there is no face for them.',
    example: {
      wrong: 'fonts:\n  text:\n    - { file: fonts/Inter.ttf, weight: 400 }',
      right:
        'fonts:\n  text:\n    - { file: fonts/Inter-Regular.woff2, weight: 400 }\n    - { file: fonts/Inter-Bold.woff2, weight: 700 }',
    },
  },
  'theme/layout': {
    severity: 'error',
    title: 'A layout that is more than a layout',
    what: 'A layout has an element, an attribute, a slot or an address that layouts do not have, lacks a slot that must be there, or has a name that no part of a document has. Nothing of it is used.',
    why: 'A layout is data: it cannot run code, fetch or read anything, whoever it comes from. And a title, a license line or the hours on a certificate must not get lost when somebody moves things around.',
    fix: 'Use the elements div, header, footer, p, ul, ol, li, span, strong, em, small, br and img, with classes, and put things where you want them with slots, as the example shows. Classes are styled in theme/style.css.',
    mending: 'fix',
    example: {
      wrong: '<div onclick="next()"><slot name="titel"></slot></div>',
      right: '<div class="block"><slot name="title"></slot></div>',
    },
  },
  'theme/style': {
    severity: 'error',
    title: 'A style that is more than a style',
    what: 'The style sheet of the theme cannot be read, or says something that a theme does not: an address, a font, a page, a property that hides, covers or moves things, a mark of importance. Nothing of it is used.',
    why: 'What a theme brings can neither fetch nor hide anything. A license line that is hidden is lost to whoever gets the copy.',
    fix: 'Write colors, spaces, borders, letters and arrangements, for all media or in @media. Fonts and pictures are named in theme.yaml, words stand in layouts.',
    mending: 'fix',
    example: {
      wrong: '.cover { background: url(https://example.org/paper.png) }',
      right: '.cover .block { background: linear-gradient(#fff, #f3ece1) }',
    },
  },
} satisfies Record<string, RuleEntry>;
