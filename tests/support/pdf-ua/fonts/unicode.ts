import { dictAt, textAt } from '../read/objects.ts';
import { unicodeOfName } from './encoding.ts';
import type { Font } from './font.ts';
import { ADOBE_COLLECTIONS } from './predefined-cmaps.ts';

const PREDEFINED_ENCODINGS = new Set<string | undefined>(['MacRomanEncoding', 'MacExpertEncoding', 'WinAnsiEncoding']);

/** Whether a code says what text it is: by ToUnicode, or by one of the four ways of ISO 14289-1, 7.21.7. */
export function isMapped(font: Font, code: number): boolean {
  if (font.unicode?.unicodeOf(code)) return true;
  const { kind, encoding, isSymbolic } = font;
  if (kind === 'Type0') {
    const collection = dictAt(font.program, 'CIDSystemInfo');
    return textAt(collection, 'Registry') === 'Adobe' && ADOBE_COLLECTIONS.has(textAt(collection, 'Ordering') ?? '');
  }
  if (kind === 'TrueType' && !isSymbolic) return true;
  const name = encoding.differences.get(code);
  if (name !== undefined) return unicodeOfName(name) !== undefined;
  return PREDEFINED_ENCODINGS.has(encoding.base);
}
