import { PDFArray, type PDFDict } from '@cantoo/pdf-lib';
import { asList, asNumber, listAt, numberAt, numbersAt } from '../read/objects.ts';
import type { Font } from './font.ts';
import { cidOf, unitOf } from './glyphs.ts';

/** The width that the font dictionary gives a code, in thousandths of the em. */
export function widthInDictionary(font: Font, code: number): number | undefined {
  if (font.kind === 'Type0') {
    const cid = cidOf(font, code);
    return cid === undefined ? undefined : widthOfCid(font.program, cid);
  }
  const width = numbersAt(font.dict, 'Widths')[code - (numberAt(font.dict, 'FirstChar') ?? 0)];
  if (font.kind === 'Type3') return width === undefined ? undefined : width * unitOf(font.dict);
  return width ?? numberAt(font.descriptor, 'MissingWidth');
}

/** By the array W: `first [widths]` or `first last width`. */
function widthOfCid(program: PDFDict, cid: number): number {
  const widths = listAt(program, 'W');
  for (let at = 0; at < widths.length; ) {
    const [first, next] = [asNumber(widths[at]) ?? 0, widths[at + 1]];
    const isList = next instanceof PDFArray;
    const last = isList ? first + next.size() - 1 : (asNumber(next) ?? 0);
    if (cid >= first && cid <= last) return asNumber(isList ? asList(next)[cid - first] : widths[at + 2]) ?? 0;
    at += isList ? 2 : 3;
  }
  return numberAt(program, 'DW') ?? 1000;
}
