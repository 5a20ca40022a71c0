import { PDFName } from '@cantoo/pdf-lib';
import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Entries, text } from '../../../../support/pdf-ua/make/draft.ts';
import { toUnicode } from '../../../../support/pdf-ua/make/to-unicode.ts';

const ADOBE = { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 };

/** A CMap of two-byte codes that are CIDs, embedded in the font. */
const embedsCMap =
  (entries: Entries = {}, lines = '') =>
  (draft: Draft): void => {
    const file = `${lines} begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
      1 begincidrange <0000> <ffff> 0 endcidrange endcmap`;
    const dict = { Type: 'CMap', CMapName: 'Own', CIDSystemInfo: ADOBE, ...entries };
    draft.set(draft.font, { Encoding: draft.stream(file, dict) });
  };

const shows =
  (glyph: number, texts: Readonly<Record<number, string>> = {}) =>
  (draft: Draft): void => {
    draft.set(draft.font, { ToUnicode: draft.stream(toUnicode({ 1: 'A', 2: 'B', ...texts })) });
    draft.write(draft.heading, glyph);
  };

const cidSet =
  (...bytes: number[]) =>
  (draft: Draft): void => {
    draft.set(draft.cidFont, { BaseFont: 'ABCDEF+Tiny' });
    draft.set(draft.descriptor, { CIDSet: draft.stream(Uint8Array.from(bytes)) });
  };

export const compositeFontBreakages = [
  keeps('an embedded CMap', embedsCMap()),
  breaks(
    '7.21.3.1-1',
    'a CMap for other characters',
    embedsCMap({ CIDSystemInfo: { ...ADOBE, Ordering: text('Japan1') } }),
  ),
  breaks('7.21.3.1-1', 'a predefined CMap for other characters', (draft) =>
    draft.set(draft.font, { Encoding: 'UniGB-UTF16-H' }),
  ),
  breaks('7.21.3.2-1', 'no map to glyphs', (draft) => draft.delete(draft.cidFont, 'CIDToGIDMap')),
  keeps('a stream that maps to glyphs', (draft) =>
    draft.set(draft.cidFont, { CIDToGIDMap: draft.stream(Uint8Array.of(0, 0, 0, 1, 0, 2)) }),
  ),
  breaks('7.21.3.3-1', 'a CMap that is nowhere', (draft) => draft.set(draft.font, { Encoding: 'Own-H' })),
  breaks('7.21.3.3-2', 'a CMap of two writing modes', embedsCMap({ WMode: 1 }, '/WMode 0 def')),
  keeps('a vertical CMap', embedsCMap({ WMode: 1 }, '/WMode 1 def')),
  breaks('7.21.3.3-3', 'a CMap that builds on one that is nowhere', embedsCMap({}, '/Own-H usecmap')),
  breaks(
    '7.21.3.3-3',
    'a CMap whose dictionary names one that is nowhere',
    embedsCMap({ UseCMap: PDFName.of('Own-H') }),
  ),
  keeps('a CMap that builds on a predefined one', embedsCMap({}, '/Identity-H usecmap')),
  breaks('7.21.4.1-1', 'a font that is not embedded', (draft) => draft.delete(draft.descriptor, 'FontFile2')),
  keeps('a font that is not embedded and draws nothing', (draft) => {
    draft.delete(draft.descriptor, 'FontFile2');
    draft.content.unshift('3 Tr');
  }),
  breaks('7.21.4.1-1', 'a font that is not embedded, in an appearance', (draft) => {
    const helvetica = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
    const look = draft.stream('/Tx BMC BT /Helv 9 Tf (x) Tj ET EMC', {
      Subtype: 'Form',
      Resources: { Font: { Helv: helvetica } },
    });
    draft.annotate('Widget', draft.add('Form'), { FT: 'Tx', TU: text('Name'), AP: { N: look } });
  }),
  breaks('7.21.4.1-2', 'a glyph that is not there', shows(9, { 9: 'X' })),
  breaks('7.21.4.2-2', 'a set without a glyph', cidSet(0b1101_0000)),
  breaks('7.21.4.2-2', 'a set with a glyph that is not there', cidSet(0b1111_1000)),
  keeps('a whole set', cidSet(0b1111_0000)),
  breaks('7.21.5-1', 'another width', (draft) => draft.set(draft.cidFont, { W: [0, 1, 600, 2, 2, 650] })),
  keeps('a width that differs by rounding', (draft) => draft.set(draft.cidFont, { W: [1, [600.5]], DW: 699 })),
  breaks('7.21.7-1', 'a glyph without a text', shows(3)),
  breaks('7.21.7-2', 'a text U+0000', shows(3, { 3: '\0' })),
  breaks('7.21.7-2', 'a text U+FEFF', shows(3, { 3: '\ufeff' })),
  breaks('7.21.8-1', 'the glyph .notdef', shows(0, { 0: 'X' })),
  keeps('a glyph with a text', shows(3, { 3: 'C' })),
];
