import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import { markArtifacts } from './mark-artifacts.ts';

/** Half the time of the usual level, and hardly a byte more. */
const LEVEL = 5;

/** Marks the artifacts of every page. What has none keeps its bytes. */
export function rewriteContents(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const streams = contentsOf(page);
    const marked = markArtifacts(joined(streams.map(decode)));
    if (!marked) continue;
    const stream = document.context.stream(deflateSync(marked, { level: LEVEL }), { Filter: 'FlateDecode' });
    const ref = page.node.get(CONTENTS);
    const [only] = streams;
    if (only && streams.length === 1 && ref !== only) document.context.assign(ref as never, stream);
    else page.node.set(CONTENTS, document.context.register(stream));
  }
}

const CONTENTS = PDFName.of('Contents');
const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
const PARAMETERS = PDFName.of('DecodeParms');

function contentsOf({ node }: PDFPage): PDFRawStream[] {
  const contents = node.lookup(CONTENTS);
  const all = contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return all.filter((stream) => stream instanceof PDFRawStream);
}

const decode = (stream: PDFRawStream): Uint8Array =>
  stream.dict.lookup(FILTER) === FLATE && !stream.dict.has(PARAMETERS)
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode();

/** The parts of a page’s contents are one stream, cut between two words. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
}
