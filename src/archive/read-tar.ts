import { Parser } from 'tar/parse';
import type { ReadEntry } from 'tar/read-entry';

const BLOCK = 512;

/** An entry of a tar archive, before its bytes. */
export interface TarEntry {
  /** As it is written in the archive. */
  readonly path: string;
  /** `File`, `Directory`, `SymbolicLink` …, in the words of the parser. */
  readonly type: string;
  readonly size: number;
}

/** Who reads the entries. */
export interface TarVisitor {
  /** Says whether the bytes of the entry are wanted; false passes over them. */
  entry(entry: TarEntry): boolean;
  /** The bytes of an entry that was wanted. */
  bytes(entry: TarEntry, bytes: Uint8Array): void;
  /** The archive is none, or damaged, or goes on behind its end: a sentence. Nothing comes after it. */
  broken(sentence: string): void;
}

export interface TarReader {
  /** Reads on; false when nothing more is wanted. */
  write(chunk: Uint8Array): boolean;
  end(): void;
}

/**
 * Reads a tar archive piece by piece with the parser that npm installs packages with: what is judged here is what npm would see.
 * It is given a block at a time, so that it is known where the archive ends, and nothing may stand behind that.
 */
export function openTar(visitor: TarVisitor): TarReader {
  let [isBroken, isEnded] = [false, false];
  let rest: Uint8Array = new Uint8Array(0);
  const breakOff = (sentence: string): void => {
    if (!isBroken) visitor.broken(sentence);
    isBroken = true;
  };
  const parser = new Parser({
    gzip: false,
    maxMetaEntrySize: 64 * 1024,
    onwarn: (_, message) => breakOff(`The archive is damaged: ${wordsFor(String(message))}.`),
    onReadEntry: (entry) => (isBroken ? void entry.resume() : readEntry(entry, visitor)),
  });
  // Of a kind that the parser does not know, or a header without end.
  parser.on('ignoredEntry', (entry: ReadEntry) => visitor.entry(describe(entry)));
  parser.on('eof', () => {
    isEnded = true;
  });
  let isFirst = true;
  const writeBlock = (block: Uint8Array): void => {
    if (isFirst && isCompressed(block)) breakOff('The archive is compressed twice.');
    else if (!isEnded) parser.write(Buffer.from(block.buffer, block.byteOffset, block.length));
    else if (block.some((byte) => byte !== 0)) breakOff('Something stands behind the end of the archive.');
    isFirst = false;
  };
  return {
    write(chunk) {
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let at = 0;
      for (; at + BLOCK <= whole.length && !isBroken; at += BLOCK) writeBlock(whole.subarray(at, at + BLOCK));
      rest = whole.slice(at);
      return !isBroken;
    },
    end() {
      if (isBroken) return;
      if (rest.length > 0 || !isEnded) breakOff('The archive is damaged: it is cut short.');
    },
  };
}

/** The parser would expand that by itself, without our limits: gzip and Zstandard. */
const isCompressed = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x1f && b === 0x8b) || (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd);

function readEntry(entry: ReadEntry, visitor: TarVisitor): void {
  const described = describe(entry);
  if (!visitor.entry(described)) {
    entry.resume();
    return;
  }
  const chunks: Uint8Array[] = [];
  entry.on('data', (chunk) => chunks.push(chunk));
  entry.on('end', () => visitor.bytes(described, Buffer.concat(chunks)));
}

/** The path as it is written: that of the entry has other slashes on Windows, that of the header a prefix too many if there is a long one. */
const describe = ({ extended, header, type, size }: ReadEntry): TarEntry => ({
  path: extended?.path ?? header.path ?? '',
  type,
  size,
});

/** The parser’s own reasons in plain words. */
function wordsFor(reason: string): string {
  if (/checksum/i.test(reason)) return 'the head of a file in it is not what was written';
  if (/truncated|unexpected end/i.test(reason)) return 'it is cut short';
  if (/link ?path/i.test(reason)) return 'a link in it leads nowhere, or a file in it says that it is a link';
  return 'it is no tar archive, or not a whole one';
}
