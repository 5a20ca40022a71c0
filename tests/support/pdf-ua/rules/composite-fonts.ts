import { PDFStream } from '@cantoo/pdf-lib';
import type { Font } from '../fonts/font.ts';
import { glyphOfCid } from '../fonts/glyphs.ts';
import { collectionOfCMap, isIdentity, isPredefined } from '../fonts/predefined-cmaps.ts';
import type { UaDocument } from '../read/document.ts';
import { asName, at, bytesOf, dictAt, nameAt, numberAt, streamAt, textAt } from '../read/objects.ts';
import type { Rule } from '../rule.ts';
import { each } from './helpers.ts';

const composite = ({ fonts }: UaDocument): Font[] => fonts.filter(({ kind }) => kind === 'Type0');

/** Composite fonts and CMaps: clauses 7.21.3 and 7.21.4.2. */
export const COMPOSITE_FONT_RULES: readonly Rule[] = [
  each(
    '7.21.3.1',
    1,
    'A composite font and its CMap are for the same characters.',
    composite,
    (font) => !areCompatible(font) && 'The CIDSystemInfo of the font and of its CMap differ.',
    'Of predefined CMaps, the collection is compared and not the supplement.',
  ),
  each('7.21.3.2', 1, 'An embedded TrueType CIDFont has CIDToGIDMap.', composite, ({ program, file }) => {
    const map = at(program, 'CIDToGIDMap');
    const isRight = map instanceof PDFStream || asName(map) === 'Identity';
    return nameAt(program, 'Subtype') === 'CIDFontType2' && file && !isRight && 'CIDToGIDMap is missing or wrong.';
  }),
  each('7.21.3.3', 1, 'A CMap is predefined or embedded.', composite, ({ dict }) => {
    const name = nameAt(dict, 'Encoding');
    const isRight = streamAt(dict, 'Encoding') ?? (name && isPredefined(name));
    return !isRight && `The CMap ${name ?? 'of the font'} is neither predefined nor embedded.`;
  }),
  each(
    '7.21.3.3',
    2,
    'An embedded CMap and its dictionary have the same writing mode.',
    composite,
    ({ dict, cmap }) =>
      cmap &&
      (cmap.writingMode ?? 0) !== (numberAt(dictAt(dict, 'Encoding'), 'WMode') ?? 0) &&
      'WMode differs between the CMap and its dictionary.',
  ),
  each('7.21.3.3', 3, 'A CMap builds on predefined CMaps only.', composite, ({ dict, cmap }) => {
    const encoding = streamAt(dict, 'Encoding')?.dict;
    const used = at(encoding, 'UseCMap');
    const name = asName(used) ?? nameAt(dictAt(encoding, 'UseCMap'), 'CMapName') ?? cmap?.uses;
    return name !== undefined && !isPredefined(name) && `The CMap builds on ${name}.`;
  }),
  each(
    '7.21.4.2',
    2,
    'The CIDSet of a subset lists all CIDs of the font program.',
    composite,
    (font) => !isCidSetRight(font) && 'The CIDSet and the font program differ.',
    'Known of TrueType programs, by their glyphs with an outline.',
  ),
];

function areCompatible({ dict, program }: Font): boolean {
  const name = nameAt(dict, 'Encoding');
  if (isIdentity(name)) return true;
  const font = dictAt(program, 'CIDSystemInfo');
  const [registry, ordering] = [textAt(font, 'Registry'), textAt(font, 'Ordering')];
  if (name !== undefined) return !isPredefined(name) || (registry === 'Adobe' && ordering === collectionOfCMap(name));
  const cmap = dictAt(dictAt(dict, 'Encoding'), 'CIDSystemInfo');
  const [own, other] = [numberAt(font, 'Supplement'), numberAt(cmap, 'Supplement')];
  const isSame = registry === textAt(cmap, 'Registry') && ordering === textAt(cmap, 'Ordering');
  return isSame && registry !== undefined && own !== undefined && other !== undefined && own <= other;
}

function isCidSetRight(font: Font): boolean {
  const set = streamAt(font.descriptor, 'CIDSet');
  if (!set || !font.trueType || !/^[A-Z]{6}\+/.test(nameAt(font.program, 'BaseFont') ?? '')) return true;
  const bytes = bytesOf(set);
  for (let cid = 0; cid < bytes.length * 8 || cid < font.trueType.glyphs; cid++) {
    const isListed = (((bytes[cid >> 3] ?? 0) << (cid & 7)) & 0x80) !== 0;
    const glyph = glyphOfCid(font, cid);
    if (isListed && glyph >= font.trueType.glyphs) return false;
    if (!isListed && glyph > 0 && font.trueType.hasOutline(glyph)) return false;
  }
  return true;
}
