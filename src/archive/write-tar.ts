import { gzipSync } from 'fflate';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import type { PackedFile } from './manifest.ts';

const BLOCK = 512;
const toBlock = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

/**
 * A tar archive, compressed, of these files in this order. Every byte follows from the files and the date: one owner, one mode,
 * one time, no folders, a header of gzip without time. The compressor is one of JavaScript, for that of Node.js gives other bytes
 * with another release or processor (https://github.com/nodejs/node/issues/12244, https://github.com/npm/cli/issues/2846).
 */
export const writeTar = (files: readonly PackedFile[], date: Date): Uint8Array =>
  gzipSync(concat([...files.flatMap((file) => entryOf(file, date)), new Uint8Array(2 * BLOCK)]), {
    level: 9,
    mtime: 0,
  });

function entryOf({ path, bytes }: PackedFile, mtime: Date): Uint8Array[] {
  const fields = { path, mode: 0o644, uid: 0, gid: 0, size: bytes.length, mtime };
  const header = new Header({ ...fields, type: 'File', uname: '', gname: '' });
  const block = Buffer.alloc(BLOCK);
  // True where the path has letters beyond ASCII, or is too long: then it stands in an entry before.
  const before = header.encode(block) ? new Pax({ path, mtime, uid: 0, gid: 0 }).encode() : Buffer.alloc(0);
  return [before, block, bytes, new Uint8Array(toBlock(bytes.length) - bytes.length)];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
