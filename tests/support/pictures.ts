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

/** A JPEG that says that it has so many pixels across and down, as long as `bytes`: cameras write more behind the end. */
export function jpegOf(width: number, height: number, bytes = 0): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const whole = Buffer.concat([Buffer.from('ffd8', 'hex'), frame, Buffer.from('ffda0008010100003f00d2ffd9', 'hex')]);
  return Buffer.concat([whole, Buffer.alloc(Math.max(0, bytes - whole.length))]);
}
