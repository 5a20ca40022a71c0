import { promisify } from 'node:util';
import { deflate as deflateLater } from 'node:zlib';
import { type PDFContext, type PDFDocument, PDFHeader, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/** In another thread. */
const deflate = promisify<Uint8Array, Buffer>(deflateLater);

/** Objects in one compressed stream. */
const CHUNK = 200;
/** Bytes of an entry of the cross-reference table: its type, a number of four bytes, one of two. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = 7;

/**
 * Writes a document with its small objects packed into compressed streams (ISO 32000-1, 7.5.7 and 7.5.8). pdf-lib’s own writer took
 * a third of all the time that a PDF is worked on.
 */
export async function writePdf({ context }: PDFDocument): Promise<Uint8Array> {
  const objects = context.enumerateIndirectObjects().map(([ref, object]) => [ref.objectNumber, object] as const);
  const small = objects.filter(([, object]) => !(object instanceof PDFStream));
  const first = context.largestObjectNumber + 1;
  const last = first + Math.ceil(small.length / CHUNK);
  const table = openTable(last + 1);
  const parts: Uint8Array[] = [];
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes);
    size += bytes.length;
  };
  const putObject = (number: number, object: PDFObject): void => {
    table.set(number, 1, size, 0);
    put(latin1(`${number} 0 obj\n`));
    put(bytesOf(object));
    put(latin1('\nendobj\n'));
  };

  const chunks = Array.from({ length: last - first }, (_, index) => {
    const chunk = small.slice(index * CHUNK, (index + 1) * CHUNK);
    return { chunk, packed: pack(chunk, context) };
  });
  put(bytesOf(PDFHeader.forVersion(1, 7)));
  put(latin1('\n'));
  for (const [number, object] of objects) if (object instanceof PDFStream) putObject(number, object);
  for (const [place, { chunk, packed }] of chunks.entries()) {
    for (const [index, [number]] of chunk.entries()) table.set(number, 2, first + place, index);
    putObject(first + place, await packed);
  }
  const start = size;
  table.set(last, 1, start, 0);
  const { Root, Info } = context.trailerInfo;
  const trailer = { Type: 'XRef', Size: last + 1, W: [...WIDTHS], Root, Info };
  putObject(last, context.stream(await deflate(table.bytes), { ...trailer, Filter: 'FlateDecode' }));
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts, size));
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function bytesOf(object: PDFObject | PDFHeader): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Objects as one stream: their numbers and offsets, then themselves. */
async function pack(objects: readonly (readonly [number, PDFObject])[], context: PDFContext): Promise<PDFStream> {
  let offset = 0;
  const index: string[] = [];
  const bodies = objects.flatMap(([number, object]) => {
    const bytes = bytesOf(object);
    index.push(`${number} ${offset} `);
    offset += bytes.length + 1;
    return [bytes, NEWLINE];
  });
  const head = latin1(index.join(''));
  const packed = await deflate(Buffer.concat([head, ...bodies]));
  return context.stream(packed, { Type: 'ObjStm', N: objects.length, First: head.length, Filter: 'FlateDecode' });
}

const NEWLINE = latin1('\n');

/** The cross-reference table. What is not set is free. */
function openTable(size: number): {
  readonly bytes: Uint8Array;
  set(number: number, type: number, place: number, detail: number): void;
} {
  const bytes = new Uint8Array(size * ENTRY);
  const view = new DataView(bytes.buffer);
  view.setUint16(5, 0xffff);
  return {
    bytes,
    set(number, type, place, detail) {
      view.setUint8(number * ENTRY, type);
      view.setUint32(number * ENTRY + 1, place);
      view.setUint16(number * ENTRY + 5, detail);
    },
  };
}
