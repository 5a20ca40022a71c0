import { crc32, deflateSync } from 'node:zlib';

/** A part of a PNG: its length, its name, what it holds, a check sum. */
const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG that says that it has so many pixels across and down; `more` stands between its size and its end. */
export function pngOf(
  width: number,
  height: number,
  more: Uint8Array = chunk('IDAT', deflateSync(Buffer.alloc(1))),
): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.writeUInt8(8, 8);
  const begin = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([begin, chunk('IHDR', size), more, chunk('IEND', Buffer.alloc(0))]);
}

/**
 * A JPEG that says, `times`, that it has so many pixels across and down, as long as `bytes`: cameras write more behind the end, and small
 * pictures of it before it.
 */
export function jpegOf(width: number, height: number, bytes = 0, small: readonly Buffer[] = [], times = 1): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const segments = small.map((picture) => {
    const head = Buffer.from('ffe10000', 'hex');
    head.writeUInt16BE(picture.length + 2, 2);
    return Buffer.concat([head, picture]);
  });
  const frames = Array.from({ length: times }, () => frame);
  const end = Buffer.from('ffda0008010100003f00d2ffd9', 'hex');
  const whole = Buffer.concat([Buffer.from('ffd8', 'hex'), ...segments, ...frames, end]);
  return Buffer.concat([whole, Buffer.alloc(Math.max(0, bytes - whole.length))]);
}

/** A GIF with a canvas, across and down, and frames: from the left, from above, across, down. */
export function gifOf(
  canvas: readonly [number, number],
  ...frames: readonly (readonly [number, number, number, number])[]
): Buffer {
  const figures = (values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
  const begin = [Buffer.from('GIF89a'), figures(canvas), Buffer.from([0x80, 0, 0, 0, 0, 0, 1, 1, 1])];
  const note = Buffer.from([0x21, 0xfe, 1, 0x61, 0]);
  const drawn = frames.flatMap((frame) => [Buffer.from([0x2c]), figures(frame), Buffer.from([0, 2, 1, 0x3b, 0])]);
  return Buffer.concat([...begin, note, ...drawn, Buffer.from([0x3b])]);
}

/** A WebP with one part that gives a size; `canvas` puts a canvas of one pixel before it. */
export function webpOf(kind: 'VP8 ' | 'VP8L' | 'VP8X' | 'EXIF', width: number, height: number, canvas = false): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
  };
  const data = Buffer.alloc(11);
  if (kind === 'VP8 ') {
    data.writeUInt16LE(width, 6);
    data.writeUInt16LE(height, 8);
  } else if (kind === 'VP8L') {
    data.writeUInt8(0x2f, 0);
    data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  } else {
    data.writeUIntLE(width - 1, 4, 3);
    data.writeUIntLE(height - 1, 7, 3);
  }
  const parts = Buffer.concat([canvas ? part('VP8X', Buffer.alloc(10)) : Buffer.alloc(0), part(kind, data)]);
  return Buffer.concat([part('RIFF', Buffer.concat([Buffer.from('WEBP'), parts]))]);
}
