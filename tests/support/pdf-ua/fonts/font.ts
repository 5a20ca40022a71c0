import type { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import type { Content } from '../read/content.ts';
import { at, bytesOf, dictAt, dictsAt, nameAt, numberAt, streamAt } from '../read/objects.ts';
import { type CMap, codesIn, parseCMap } from './cmap.ts';
import { type Encoding, readEncoding } from './encoding.ts';
import { readTrueType, type TrueType } from './truetype.ts';

/** A font that text is shown in. */
export interface Font {
  readonly dict: PDFDict;
  readonly kind: string;
  readonly name: string;
  /** The CIDFont of a composite font, the font itself otherwise. */
  readonly program: PDFDict;
  readonly descriptor: PDFDict | undefined;
  readonly file: PDFStream | undefined;
  readonly trueType: TrueType | undefined;
  readonly isSymbolic: boolean;
  readonly encoding: Encoding;
  /** The CMap of a composite font, where it is embedded. */
  readonly cmap: CMap | undefined;
  readonly unicode: CMap | undefined;
  /** Every code that is shown in it. */
  readonly uses: readonly Use[];
  readonly where: string;
}

export interface Use {
  readonly code: number;
  /** Drawn so that one sees it, at least once. */
  readonly isVisible: boolean;
  /** Where it is shown first. */
  readonly where: string;
}

const SYMBOLIC = 4;
const ONE_BYTE = { codeSpaces: [{ length: 1, low: 0, high: 0xff }] };
const TWO_BYTES = { codeSpaces: [{ length: 2, low: 0, high: 0xffff }] };

export function readFonts({ items }: Content, place: (dict: PDFDict) => string): Font[] {
  const shown = new Map<PDFDict, { font: Omit<Font, 'uses'>; uses: Map<number, Use> }>();
  for (const { font: dict, codes, isInvisible, where } of items) {
    if (!dict || !codes) continue;
    const entry = shown.get(dict) ?? { font: readFont(dict, place), uses: new Map<number, Use>() };
    shown.set(dict, entry);
    const spaces = entry.font.kind === 'Type0' ? (entry.font.cmap ?? TWO_BYTES) : ONE_BYTE;
    for (const code of codesIn(codes, spaces)) {
      const use = entry.uses.get(code);
      if (!use) entry.uses.set(code, { code, isVisible: !isInvisible, where });
      else if (!use.isVisible && !isInvisible) entry.uses.set(code, { code, isVisible: true, where });
    }
  }
  return [...shown.values()].map(({ font, uses }) => ({ ...font, uses: [...uses.values()] }));
}

function readFont(dict: PDFDict, place: (dict: PDFDict) => string): Omit<Font, 'uses'> {
  const kind = nameAt(dict, 'Subtype') ?? '';
  const program = (kind === 'Type0' ? dictsAt(dict, 'DescendantFonts')[0] : undefined) ?? dict;
  const descriptor = dictAt(program, 'FontDescriptor');
  const file = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => streamAt(descriptor, key)).find(Boolean);
  const [cmap, unicode] = [streamAt(dict, 'Encoding'), streamAt(dict, 'ToUnicode')];
  const name = nameAt(dict, 'BaseFont') ?? nameAt(descriptor, 'FontName') ?? 'without a name';
  return {
    dict,
    kind,
    name,
    program,
    descriptor,
    file,
    trueType: file && at(descriptor, 'FontFile2') === file ? readTrueType(bytesOf(file)) : undefined,
    isSymbolic: ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0,
    encoding: readEncoding(dict),
    cmap: cmap && parseCMap(bytesOf(cmap)),
    unicode: unicode && parseCMap(bytesOf(unicode)),
    where: `font ${name}, ${place(dict)}`,
  };
}

/** Whether any of its text is drawn so that one sees it. */
export const isRendered = ({ uses }: Font): boolean => uses.some(({ isVisible }) => isVisible);
