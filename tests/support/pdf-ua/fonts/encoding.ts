import type { PDFDict } from '@cantoo/pdf-lib';
import { Encodings } from '@cantoo/pdf-lib/standard-fonts';
import { asName, asNumber, at, dictAt, listAt, nameAt } from '../read/objects.ts';

/** The encoding of a simple font. */
export interface Encoding {
  /** `WinAnsiEncoding` and the like. */
  readonly base: string | undefined;
  /** The glyph names that it sets for codes. */
  readonly differences: ReadonlyMap<number, string>;
}

export function readEncoding(font: PDFDict): Encoding {
  const value = at(font, 'Encoding');
  const dict = dictAt(font, 'Encoding');
  const differences = new Map<number, string>();
  let code = 0;
  for (const item of listAt(dict, 'Differences')) {
    const [number, name] = [asNumber(item), asName(item)];
    if (number !== undefined) code = number;
    else if (name !== undefined) differences.set(code++, name);
  }
  return { base: asName(value) ?? nameAt(dict, 'BaseEncoding'), differences };
}

const winAnsi = new Map<number, number>();
const glyphNames = new Map<string, number>();
for (const encoding of [Encodings.WinAnsi, Encodings.Symbol, Encodings.ZapfDingbats])
  for (const point of encoding.supportedCodePoints) {
    const { code, name } = encoding.encodeUnicodeCodePoint(point);
    if (encoding === Encodings.WinAnsi) winAnsi.set(code, point);
    if (encoding !== Encodings.ZapfDingbats) glyphNames.set(name, point);
  }

/** The character that a glyph’s name says: of the Latin and the Symbol set, or as `uni0041`, `u1F600`. */
export function unicodeOfName(name: string): number | undefined {
  const hexadecimal = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  return hexadecimal ? Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? '', 16) : glyphNames.get(name);
}

/** The character of a code in one of the predefined encodings. */
export function unicodeOfCode({ base, differences }: Encoding, code: number): number | undefined {
  const name = differences.get(code);
  if (name !== undefined) return unicodeOfName(name);
  if (base === 'WinAnsiEncoding') return winAnsi.get(code);
  if (base === 'MacRomanEncoding') return new TextDecoder('macintosh').decode(Uint8Array.of(code)).codePointAt(0);
  return undefined;
}
