/** A TrueType font program of a few glyphs, each a triangle: just what the rules look at. */
interface TinyFont {
  /** Advance widths in thousandths of the em, a glyph each; glyph 0 is .notdef. */
  readonly widths: readonly number[];
  readonly encodings?: readonly TinyEncoding[];
}

/** A subtable of `cmap`: platform and encoding, and the glyphs of codes from `first` on, or the bytes themselves. */
type TinyEncoding = { readonly id: readonly [number, number] } & (
  | { readonly first: number; readonly glyphs: readonly number[] }
  | { readonly table: readonly number[] }
);

const TRIANGLE = [...words(1, 0, 0, 500, 700, 2, 0), 1, 1, 1, ...words(0, 250, 250, 0, 700, 0xfd44), 0];

export function tinyFont({ widths, encodings = [] }: TinyFont): Uint8Array {
  const { length: count } = widths;
  const tables: [string, number[]][] = [
    ['cmap', cmapTable(encodings)],
    ['glyf', widths.flatMap(() => TRIANGLE)],
    ['head', words(1, 0, 0, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['hhea', words(1, 0, 800, 0xff38, 0, 1000, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, count)],
    ['hmtx', widths.flatMap((width) => words(width, 0))],
    ['loca', Array.from({ length: count + 1 }, (_, glyph) => words((glyph * TRIANGLE.length) / 2)).flat()],
    ['maxp', words(1, 0, count, 3, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const directory = [...words(1, 0, tables.length, 0, 0, 0)];
  const body: number[] = [];
  for (const [tag, table] of tables) {
    const offset = 12 + tables.length * 16 + body.length;
    directory.push(...Buffer.from(tag), ...words(0, 0, 0, offset, 0, table.length));
    body.push(...table, ...new Array<number>((4 - (table.length % 4)) % 4).fill(0));
  }
  return Uint8Array.from([...directory, ...body]);
}

function cmapTable(encodings: readonly TinyEncoding[]): number[] {
  const header = words(0, encodings.length);
  const body: number[] = [];
  for (const encoding of encodings) {
    header.push(...words(...encoding.id, 0, 4 + encodings.length * 8 + body.length));
    body.push(...('table' in encoding ? encoding.table : trimmedTable(encoding.first, encoding.glyphs)));
  }
  return [...header, ...body];
}

/** Format 6: glyphs of codes that follow one another. */
const trimmedTable = (first: number, glyphs: readonly number[]): number[] =>
  words(6, 10 + glyphs.length * 2, 0, first, glyphs.length, ...glyphs);

/** Numbers as two bytes each. */
export function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);
}
