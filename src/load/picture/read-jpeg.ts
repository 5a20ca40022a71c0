import { CUT_SHORT, type PictureSize, readers } from './picture-size.ts';

/** The size of a JPEG: its segments are walked up to the picture itself, so that small pictures within them do not count. */
export function readJpeg(bytes: Uint8Array): PictureSize | string {
  const { byte, be16 } = readers(bytes);
  let size: PictureSize | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (byte(at) !== 0xff) return 'A part of it does not begin where it should.';
    const marker = byte(at + 1);
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) {
      if (!size) return 'Its size is missing.';
      return hasEnd(bytes, at) ? size : CUT_SHORT;
    }
    if (marker === 0xd8 || marker === 0xd9) return 'Its size is missing.';
    if (isFrame(marker)) {
      if (size) return 'It says its size twice.';
      size = { width: be16(at + 7), height: be16(at + 5) };
    }
    at += isAlone(marker) ? 2 : 2 + Math.max(2, be16(at + 2));
  }
  return CUT_SHORT;
}

/** SOF0 to SOF15, without the tables that have their numbers among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** True if the mark of the end stands behind the picture; cameras write more after it. */
const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.lastIndexOf(0xd9); at > from; at = bytes.lastIndexOf(0xd9, at - 1)) {
    if (bytes[at - 1] === 0xff) return true;
  }
  return false;
};
