import { CUT_SHORT, larger, type PictureSize, readers } from './picture-size.ts';

/** The size of a WebP: the largest that its canvas, its picture or one of its frames has. */
export function readWebp(bytes: Uint8Array): PictureSize | string {
  const { le32, name } = readers(bytes);
  if (le32(4) + 8 > bytes.length) return CUT_SHORT;
  let size: PictureSize | undefined;
  for (let at = 12; at + 8 <= bytes.length; at += 8 + le32(at + 4) + (le32(at + 4) % 2)) {
    // A frame holds the parts of a picture behind sixteen bytes of its own.
    const inner = name(at, 4) === 'ANMF' ? at + 24 : at;
    for (const part of new Set([at, inner])) {
      const found = sizeOf(bytes, part);
      if (found) size = larger(size, found);
    }
  }
  return size ?? 'Its size is missing.';
}

function sizeOf(bytes: Uint8Array, at: number): PictureSize | undefined {
  const { byte, le16, le24, le32, name } = readers(bytes);
  const kind = name(at, 4);
  const data = at + 8;
  if (kind === 'VP8X') return { width: le24(data + 4) + 1, height: le24(data + 7) + 1 };
  if (kind === 'ANMF') return { width: le24(data + 6) + 1, height: le24(data + 9) + 1 };
  if (kind === 'VP8 ') return { width: le16(data + 6) & 0x3fff, height: le16(data + 8) & 0x3fff };
  if (kind !== 'VP8L' || byte(data) !== 0x2f) return undefined;
  const bits = le32(data + 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
