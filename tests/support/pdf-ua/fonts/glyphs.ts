import type { PDFDict } from '@cantoo/pdf-lib';
import { bytesOf, dictAt, nameAt, numbersAt, streamAt } from '../read/objects.ts';
import { operationsOf } from '../read/operations.ts';
import { unicodeOfCode } from './encoding.ts';
import type { Font } from './font.ts';
import { isIdentity } from './predefined-cmaps.ts';

/** What a code draws; what cannot be known is `undefined`. */
export interface Glyph {
  readonly isPresent: boolean | undefined;
  readonly isNotdef: boolean;
  /** As the font program has it, in thousandths of the em. */
  readonly width: number | undefined;
}

const UNKNOWN: Glyph = { isPresent: undefined, isNotdef: false, width: undefined };

export function glyphOf(font: Font, code: number): Glyph {
  if (font.kind === 'Type3') return glyphOfType3(font, code);
  if (font.kind === 'Type0') return glyphOfComposite(font, code);
  if (font.kind === 'TrueType') return fromProgram(font, glyphOfTrueType(font, code));
  return { ...UNKNOWN, isNotdef: font.encoding.differences.get(code) === '.notdef' };
}

/** The CID of a code in a composite font; `undefined` if only a predefined CMap knows. */
export const cidOf = ({ dict, cmap }: Font, code: number): number | undefined =>
  isIdentity(nameAt(dict, 'Encoding')) ? code : cmap?.cidOf(code);

/** The glyph of a CID in a TrueType program. */
export function glyphOfCid({ program }: Font, cid: number): number {
  const map = streamAt(program, 'CIDToGIDMap');
  if (!map) return cid;
  const bytes = bytesOf(map);
  return (bytes[cid * 2] ?? 0) * 256 + (bytes[cid * 2 + 1] ?? 0);
}

function glyphOfComposite(font: Font, code: number): Glyph {
  const cid = cidOf(font, code);
  if (cid === undefined) return UNKNOWN;
  if (!font.trueType) return { ...UNKNOWN, isNotdef: cid === 0 };
  return fromProgram(font, glyphOfCid(font, cid));
}

const fromProgram = ({ trueType }: Font, glyph: number | undefined): Glyph =>
  glyph === undefined || !trueType
    ? UNKNOWN
    : { isPresent: glyph < trueType.glyphs, isNotdef: glyph === 0, width: trueType.widthOf(glyph) };

/** ISO 32000-1, 9.6.6.4. */
function glyphOfTrueType({ trueType, isSymbolic, encoding }: Font, code: number): number | undefined {
  if (!trueType) return undefined;
  const [unicode, symbol, mac] = ['3,1', '3,0', '1,0'].map((key) => trueType.encodings.get(key));
  if (isSymbolic) return symbol?.(code) || symbol?.(0xf000 + code) || mac?.(code) || 0;
  const point = unicodeOfCode(encoding, code);
  if (point === undefined || !(unicode || mac)) return undefined;
  return unicode?.(point) || mac?.(code) || 0;
}

function glyphOfType3({ dict, encoding }: Font, code: number): Glyph {
  const name = encoding.differences.get(code);
  const drawing = name === undefined ? undefined : streamAt(dictAt(dict, 'CharProcs'), name);
  const isNotdef = name === '.notdef';
  if (!drawing) return { isPresent: false, isNotdef, width: undefined };
  const first = operationsOf(bytesOf(drawing)).next().value;
  const width = first?.operator === 'd0' || first?.operator === 'd1' ? Number(first.operands[0]) : undefined;
  return { isPresent: true, isNotdef, width: width === undefined ? undefined : width * unitOf(dict) };
}

/** Thousandths of the em in a unit of a Type 3 font’s glyphs. */
export const unitOf = (dict: PDFDict): number => 1000 * (numbersAt(dict, 'FontMatrix')[0] ?? 0.001);
