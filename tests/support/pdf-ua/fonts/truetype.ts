/** The little of a TrueType font program that the rules need (OpenType specification; all numbers big-endian). */
export interface TrueType {
  readonly glyphs: number;
  /** The advance width of a glyph, in thousandths of the em. */
  widthOf(glyph: number): number | undefined;
  /** Whether a glyph has an outline; `undefined` if the program has no such table. */
  hasOutline(glyph: number): boolean | undefined;
  /** The encodings of its `cmap` table, by platform and encoding: `3,1`. */
  readonly encodings: ReadonlyMap<string, (code: number) => number>;
}

/** `undefined` where the bytes are no TrueType font: then nothing is known of its glyphs. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
    if (!head || !maxp || !hhea || !hmtx) return undefined;
    const [unitsPerEm, glyphs] = [head.getUint16(18), maxp.getUint16(4)];
    const metrics = hhea.getUint16(34);
    return {
      glyphs,
      widthOf: (glyph) =>
        glyph < glyphs ? (hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm : undefined,
      hasOutline: outlinesOf(tables.get('loca'), head.getInt16(50)),
      encodings: encodingsOf(tables.get('cmap')),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tablesOf(view: DataView): Map<string, DataView> {
  const tables = new Map<string, DataView>();
  if (![0x00010000, 0x74727565].includes(view.getUint32(0))) return tables;
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, new DataView(view.buffer, view.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)));
  }
  return tables;
}

const outlinesOf = (loca: DataView | undefined, format: number) => (glyph: number) => {
  if (!loca) return undefined;
  const size = format === 0 ? 2 : 4;
  const offset = (index: number) => (format === 0 ? loca.getUint16(index * size) : loca.getUint32(index * size));
  return (glyph + 2) * size <= loca.byteLength && offset(glyph + 1) > offset(glyph);
};

function encodingsOf(cmap: DataView | undefined): Map<string, (code: number) => number> {
  const encodings = new Map<string, (code: number) => number>();
  for (let index = 0; cmap && index < cmap.getUint16(2); index++) {
    const at = 4 + index * 8;
    const start = cmap.getUint32(at + 4);
    const table = new DataView(cmap.buffer, cmap.byteOffset + start, cmap.byteLength - start);
    encodings.set(`${cmap.getUint16(at)},${cmap.getUint16(at + 2)}`, lookupIn(table));
  }
  return encodings;
}

/** Codes to glyphs by a subtable of format 0, 4, 6 or 12; by any other, none. */
function lookupIn(table: DataView): (code: number) => number {
  switch (table.getUint16(0)) {
    case 0:
      return (code) => (code < 256 ? table.getUint8(6 + code) : 0);
    case 4:
      return (code) => bySegments(table, code);
    case 6:
      return (code) => {
        const index = code - table.getUint16(6);
        return index >= 0 && index < table.getUint16(8) ? table.getUint16(10 + index * 2) : 0;
      };
    case 12:
      return (code) => byGroups(table, code);
    default:
      return () => 0;
  }
}

function bySegments(table: DataView, code: number): number {
  const size = table.getUint16(6);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [table.getUint16(14 + at), table.getUint16(16 + size + at)];
    if (code > end) continue;
    if (code < start) return 0;
    const [delta, rangeAt] = [table.getUint16(16 + 2 * size + at), 16 + 3 * size + at];
    const range = table.getUint16(rangeAt);
    const glyph = range === 0 ? code : table.getUint16(rangeAt + range + (code - start) * 2);
    return range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function byGroups(table: DataView, code: number): number {
  for (let index = 0; index < table.getUint32(12); index++) {
    const at = 16 + index * 12;
    const [start, end] = [table.getUint32(at), table.getUint32(at + 4)];
    if (code >= start && code <= end) return table.getUint32(at + 8) + code - start;
  }
  return 0;
}
