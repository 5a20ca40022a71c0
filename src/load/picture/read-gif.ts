import { CUT_SHORT, larger, type PictureSize, readers } from './picture-size.ts';

/** The size of a GIF with all its frames, each of which says where it stands and how large it is. */
export function readGif(bytes: Uint8Array): PictureSize | string {
  const { byte, le16 } = readers(bytes);
  const colors = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  /** Behind blocks that each say their length, up to an empty one. */
  const skip = (start: number): number => {
    let at = start;
    while (at < bytes.length && byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let size: PictureSize = { width: le16(6), height: le16(8) };
  let at = 13 + colors(byte(10));
  while (at < bytes.length) {
    const kind = byte(at);
    if (kind === 0x3b) return size;
    if (kind === 0x21) at = skip(at + 2);
    else if (kind === 0x2c) {
      size = larger(size, { width: le16(at + 1) + le16(at + 5), height: le16(at + 3) + le16(at + 7) });
      at = skip(at + 11 + colors(byte(at + 9)));
    } else return 'A part of it is of no known kind.';
  }
  return CUT_SHORT;
}
