import { promisify } from 'node:util';
import { deflate as deflateLater, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, type PDFDocument, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { N } from '../names.ts';
import { markArtifacts } from './mark-artifacts.ts';

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateLater);

/** Half the time of the usual level, and hardly a byte more. */
const LEVEL = 5;

/** Marks the artifacts of every page. What has none keeps its bytes. Pages are packed in other threads while the next is read. */
export async function rewriteContents(document: PDFDocument): Promise<void> {
  const pages = document.getPages().map((page) => {
    const streams = contentsOf(page);
    const marked = markArtifacts(joined(streams.map(decode)));
    return { page, isOne: streams.length === 1, packed: marked && deflate(marked, { level: LEVEL }) };
  });
  for (const { page, isOne, packed } of pages) {
    if (!packed) continue;
    const stream = document.context.stream(await packed, { Filter: 'FlateDecode' });
    const contents = page.node.get(N.Contents);
    if (contents instanceof PDFRef && isOne) document.context.assign(contents, stream);
    else page.node.set(N.Contents, document.context.register(stream));
  }
}

function contentsOf({ node }: PDFPage): PDFRawStream[] {
  const contents = node.lookup(N.Contents);
  const all = contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return all.filter((stream) => stream instanceof PDFRawStream);
}

const decode = (stream: PDFRawStream): Uint8Array =>
  stream.dict.lookup(N.Filter) === N.FlateDecode && !stream.dict.has(N.DecodeParms)
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode();

/** The parts of a page’s contents are one stream, cut between two words. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
}
