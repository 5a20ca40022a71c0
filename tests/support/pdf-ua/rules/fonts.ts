import { type Font, isRendered, type Use } from '../fonts/font.ts';
import { glyphOf } from '../fonts/glyphs.ts';
import { isMapped } from '../fonts/unicode.ts';
import { widthInDictionary } from '../fonts/widths.ts';
import type { CoveredRule, Rule } from '../rule.ts';
import { each, fault } from './helpers.ts';

const KNOWN_PROGRAMS = 'Known of TrueType programs and Type 3 fonts, not of Type 1 and CFF programs.';

/** A rule on every code that is shown in a font. */
const eachCode = (
  clause: string,
  test: number,
  says: string,
  ask: (font: Font, use: Use) => string | false,
  limits?: string,
): CoveredRule => ({
  clause,
  test,
  says,
  limits,
  *find({ fonts }) {
    for (const font of fonts)
      for (const use of font.uses) {
        const message = ask(font, use);
        if (message) yield fault(`Code ${use.code}: ${message}`, `${font.where}, ${use.where}`);
      }
  },
});

/** Fonts and their glyphs: clauses 7.21.4, 7.21.5, 7.21.7 and 7.21.8. */
export const FONT_RULES: readonly Rule[] = [
  each(
    '7.21.4.1',
    1,
    'Every font that draws text is embedded.',
    ({ fonts }) => fonts,
    (font) => font.kind !== 'Type3' && isRendered(font) && !font.file && 'The font is not embedded.',
    'Neither fonts that a form field takes for what one types later, nor those in glyphs of Type 3 fonts and in soft masks.',
  ),
  eachCode(
    '7.21.4.1',
    2,
    'Embedded fonts have every glyph that is drawn.',
    (font, { code, isVisible }) =>
      isVisible && glyphOf(font, code).isPresent === false && 'the font has no such glyph.',
    KNOWN_PROGRAMS,
  ),
  {
    clause: '7.21.4.2',
    test: 1,
    says: 'The CharSet of a Type 1 subset lists all glyphs of the font program.',
    why: 'Type 1 and CFF programs are not taken apart here; Chromium embeds TrueType and draws Type 3.',
  },
  eachCode(
    '7.21.5',
    1,
    'The widths of glyphs are the same in font dictionary and font program.',
    (font, { code, isVisible }) => {
      const [given, own] = [widthInDictionary(font, code), glyphOf(font, code).width];
      if (!isVisible || given === undefined || own === undefined || Math.abs(given - own) <= 1) return false;
      return `the dictionary says width ${given}, the program ${own}.`;
    },
    KNOWN_PROGRAMS,
  ),
  eachCode(
    '7.21.7',
    1,
    'Every code that is shown says what text it is.',
    (font, { code }) => !isMapped(font, code) && 'nothing maps it to Unicode.',
    'Of the Adobe Glyph List, the names of the Latin and the Symbol set and of the form uni0041 are known.',
  ),
  eachCode('7.21.7', 2, 'No text is U+0000, U+FEFF or U+FFFE.', (font, { code }) => {
    const text = font.unicode?.unicodeOf(code) ?? '';
    return /[\0\uFEFF\uFFFE]/.test(text) && 'its text has U+0000, U+FEFF or U+FFFE.';
  }),
  eachCode(
    '7.21.8',
    1,
    'No text draws the glyph .notdef.',
    (font, { code }) => glyphOf(font, code).isNotdef && 'it draws .notdef.',
    KNOWN_PROGRAMS,
  ),
];
