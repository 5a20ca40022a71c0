import { PDFName } from '@cantoo/pdf-lib';
import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import type { Draft } from '../../../../support/pdf-ua/make/draft.ts';
import { tinyFont } from '../../../../support/pdf-ua/make/tiny-font.ts';
import { toUnicode } from '../../../../support/pdf-ua/make/to-unicode.ts';

interface Simple {
  readonly flags?: number;
  readonly encoding?: unknown;
  readonly encodings?: readonly (readonly [number, number])[];
  /** Widths of the codes 65 and 66. */
  readonly widths?: readonly number[];
}

/** Shows “A” in a simple TrueType font; its program has the glyph 1 for it. */
const simple =
  ({ flags = 32, encoding = 'WinAnsiEncoding', encodings = [[3, 1]], widths = [600, 700] }: Simple = {}) =>
  (draft: Draft): void => {
    const descriptor = draft.register({ Type: 'FontDescriptor', FontName: 'Plain', Flags: flags });
    const tables = encodings.map((id) => ({ id, first: 65, glyphs: [1, 2] }));
    draft.embed(tinyFont({ widths: [500, 600, 700], encodings: tables }), descriptor.dict);
    const font = draft.register({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'Plain',
      FontDescriptor: descriptor.ref,
    });
    draft.set(font.dict, { FirstChar: 65, LastChar: 66, Widths: [...widths] });
    draft.set(font.dict, { ToUnicode: draft.stream(toUnicode({ 65: 'A' })) });
    if (encoding) draft.set(font.dict, { Encoding: encoding });
    addFont(draft, font.ref, '(A)');
  };

const addFont = (draft: Draft, font: unknown, string: string): void => {
  const fonts = draft.resources.lookup(PDFName.of('Font'));
  draft.set(fonts as Draft['resources'], { F2: font });
  draft.content.push(`/P <</MCID ${draft.mark(draft.heading)}>> BDC BT /F2 9 Tf ${string} Tj ET EMC`);
};

const differences = (...names: string[]) => ({
  BaseEncoding: 'WinAnsiEncoding',
  Differences: [65, ...names.map((glyph) => PDFName.of(glyph))],
});

export const simpleFontBreakages = [
  keeps('a simple TrueType font', simple()),
  keeps('a Macintosh encoding', simple({ encoding: 'MacRomanEncoding', encodings: [[1, 0]] })),
  breaks('7.21.5-1', 'another width of a simple font', simple({ widths: [610, 700] })),
  breaks('7.21.6-1', 'only a symbol encoding', simple({ encodings: [[3, 0]] })),
  breaks('7.21.6-2', 'no encoding', simple({ encoding: '' })),
  breaks('7.21.6-2', 'a difference of an unknown name', simple({ encoding: differences('A', 'smile') })),
  breaks(
    '7.21.6-2',
    'differences without a Unicode encoding',
    simple({ encoding: differences('A'), encodings: [[1, 0]] }),
  ),
  keeps('a difference of a known name', simple({ encoding: differences('A', 'uni0042') })),
  breaks('7.21.6-3', 'a symbolic font with an encoding', simple({ flags: 4, encodings: [[3, 0]] })),
  breaks(
    '7.21.6-4',
    'a symbolic font with two encodings',
    simple({
      flags: 4,
      encoding: '',
      encodings: [
        [3, 1],
        [1, 0],
      ],
    }),
  ),
  keeps(
    'a symbolic font',
    simple({
      flags: 4,
      encoding: '',
      encodings: [
        [3, 1],
        [3, 0],
      ],
    }),
  ),
];

/** Shows code 65 in a Type 3 font whose glyph has width 500. */
const drawn =
  (names: readonly string[], { widths = [500], unicode = true } = {}) =>
  (draft: Draft): void => {
    const font = draft.register({
      Type: 'Font',
      Subtype: 'Type3',
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FontBBox: [0, 0, 9, 9],
    });
    draft.set(font.dict, {
      CharProcs: { g1: draft.stream('500 0 0 0 9 9 d1 0 0 9 9 re f'), A: draft.stream('500 0 d0') },
    });
    draft.set(font.dict, { FirstChar: 65, LastChar: 65, Widths: widths });
    draft.set(font.dict, { Encoding: { Differences: [65, ...names.map((glyph) => PDFName.of(glyph))] } });
    if (unicode) draft.set(font.dict, { ToUnicode: draft.stream(toUnicode({ 65: 'A' })) });
    addFont(draft, font.ref, '(A)');
  };

export const drawnFontBreakages = [
  keeps('a Type 3 font', drawn(['g1'])),
  breaks('7.21.4.1-2', 'a Type 3 glyph that is not there', drawn(['g2'])),
  breaks('7.21.5-1', 'another width of a Type 3 glyph', drawn(['g1'], { widths: [510] })),
  breaks('7.21.7-1', 'a Type 3 glyph without a text', drawn(['g1'], { unicode: false })),
  keeps('a Type 3 glyph whose name is its text', drawn(['A'], { unicode: false })),
  breaks('7.21.8-1', 'a Type 3 glyph .notdef', drawn(['.notdef']), ['7.21.4.1-2']),
];
