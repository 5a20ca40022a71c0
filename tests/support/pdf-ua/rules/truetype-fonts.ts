import { unicodeOfName } from '../fonts/encoding.ts';
import { type Font, isRendered } from '../fonts/font.ts';
import type { UaDocument } from '../read/document.ts';
import { at } from '../read/objects.ts';
import type { Rule } from '../rule.ts';
import { each } from './helpers.ts';

const plain = ({ fonts }: UaDocument): Font[] => fonts.filter(({ kind }) => kind === 'TrueType');
const nonSymbolic = (document: UaDocument): Font[] => plain(document).filter(({ isSymbolic }) => !isSymbolic);
const symbolic = (document: UaDocument): Font[] => plain(document).filter(({ isSymbolic }) => isSymbolic);

/** Simple TrueType fonts: clause 7.21.6. */
export const TRUETYPE_FONT_RULES: readonly Rule[] = [
  each('7.21.6', 1, 'The program of a non-symbolic TrueType font has a non-symbolic encoding.', nonSymbolic, (font) => {
    const { trueType } = font;
    const hasOne = trueType && [...trueType.encodings.keys()].some((key) => key !== '3,0');
    return trueType && isRendered(font) && !hasOne && 'The cmap table has no non-symbolic encoding.';
  }),
  each(
    '7.21.6',
    2,
    'A non-symbolic TrueType font has MacRoman or WinAnsi encoding, with differences only by known names.',
    nonSymbolic,
    ({ encoding, trueType }) => {
      if (!['MacRomanEncoding', 'WinAnsiEncoding'].includes(encoding.base ?? ''))
        return `The encoding is ${encoding.base ?? 'not given'}.`;
      const isNamed = [...encoding.differences.values()].every((name) => unicodeOfName(name) !== undefined);
      const isRight = encoding.differences.size === 0 || (isNamed && (!trueType || trueType.encodings.has('3,1')));
      return !isRight && 'The differences have unknown names, or the program has no Unicode encoding (3,1).';
    },
    'Of the Adobe Glyph List, the names of the Latin and the Symbol set and of the form uni0041 are known.',
  ),
  each(
    '7.21.6',
    3,
    'A symbolic TrueType font has no Encoding.',
    symbolic,
    ({ dict }) => at(dict, 'Encoding') !== undefined && 'The font has an Encoding.',
  ),
  each(
    '7.21.6',
    4,
    'The program of a symbolic TrueType font has one encoding, or the symbol encoding (3,0).',
    symbolic,
    ({ trueType }) =>
      trueType &&
      trueType.encodings.size !== 1 &&
      !trueType.encodings.has('3,0') &&
      `The cmap table has ${trueType.encodings.size} encodings and none is (3,0).`,
  ),
];
