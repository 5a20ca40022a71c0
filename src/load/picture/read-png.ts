import { CUT_SHORT, type PictureSize, readers } from './picture-size.ts';

/** The size of a PNG, whose parts are walked to its end: a length, a name, what it holds, a check sum. */
export function readPng(bytes: Uint8Array): PictureSize | string {
  const { be32, name } = readers(bytes);
  if (name(12, 4) !== 'IHDR' || be32(8) !== 13) return 'Its size is missing.';
  for (let at = 8; at + 12 <= bytes.length; at += be32(at) + 12) {
    if (at > 8 && name(at + 4, 4) === 'IHDR') return 'It says its size twice.';
    if (name(at + 4, 4) === 'IEND') return { width: be32(16), height: be32(20) };
  }
  return CUT_SHORT;
}
