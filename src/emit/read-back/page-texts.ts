import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { codeOf, scanContent } from '../pdf/contents/scan-content.ts';
import { readUnicodeMap, type UnicodeMap } from './unicode-map.ts';

/**
 * The text that a browser’s PDF shows, stream by stream, whole and line by line. Undefined where it does not say in plain words what its
 * glyphs are: in fonts without a table of letters, or in writing from right to left, whose glyphs stand in another order.
 * It takes a tenth of the time of a reader that knows all fonts.
 */
export function readPageTexts(document: PDFDocument): string[] | undefined {
  const maps = new Map<PDFObject, UnicodeMap | undefined>();
  const mapOf = (font: PDFDict): UnicodeMap | undefined => {
    if (!maps.has(font)) maps.set(font, toUnicode(font));
    return maps.get(font);
  };
  const texts: string[] = [];
  for (const { contents, resources } of streamsOf(document)) {
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const lines = readLines(contents, (name) => {
      const font = fonts?.lookupMaybe(PDFName.of(name), PDFDict);
      return font && mapOf(font);
    });
    if (!lines) return undefined;
    texts.push(lines.join('\n'), ...lines);
  }
  return texts.some((text) => RIGHT_TO_LEFT.test(text)) ? undefined : texts;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

interface ContentStream {
  readonly contents: Uint8Array;
  readonly resources: PDFDict | undefined;
}

/** The pages, and every form that they or the looks of annotations may draw. */
function* streamsOf(document: PDFDocument): Generator<ContentStream> {
  for (const { node } of document.getPages()) {
    const contents = node.Contents();
    const parts =
      contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
    const bytes = parts.flatMap((part) => (part instanceof PDFRawStream ? [decodePDFRawStream(part).decode()] : []));
    yield { contents: Buffer.concat(bytes.flatMap((part) => [part, NEWLINE])), resources: node.Resources() };
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) continue;
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    yield { contents: decodePDFRawStream(object).decode(), resources };
  }
}

const NEWLINE = Buffer.from('\n');

function toUnicode(font: PDFDict): UnicodeMap | undefined {
  const table = font.lookup(PDFName.of('ToUnicode'));
  const isTwoBytes = font.lookup(PDFName.of('Encoding')) === PDFName.of('Identity-H');
  return table instanceof PDFRawStream && isTwoBytes ? readUnicodeMap(decodePDFRawStream(table).decode()) : undefined;
}

const [BT, TF, TD, TM, TJ] = ['BT', 'Tf', 'Td', 'Tm', 'Tj'].map(codeOf);
/** Other ways to show text and to move on, which no browser takes. */
const UNKNOWN = new Set(['TJ', 'TD', 'T*', 'TL', "'", '"'].map(codeOf));

/** The lines that a content stream shows, top to bottom as they were drawn; undefined where one cannot be read. */
function readLines(contents: Uint8Array, fontOf: (name: string) => UnicodeMap | undefined): string[] | undefined {
  const source = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength);
  const lines: string[] = [];
  let line = '';
  let isPlain = true;
  let font: UnicodeMap | undefined;
  /** The baseline, and that of what was shown last. */
  let [y, scale, shownAt] = [0, 1, Number.NaN];
  scanContent(contents, (operator, start, end) => {
    if (operator === TJ) {
      const text = font && decode(source.toString('latin1', start, end - 2), font);
      if (text === undefined) isPlain = false;
      else if (y === shownAt) line += text;
      else {
        if (line) lines.push(line);
        line = text;
      }
      shownAt = y;
    } else if (operator === TD) y += scale * Number(operandsOf(source, start, end)[1]);
    else if (operator === TM) {
      const operands = operandsOf(source, start, end);
      [scale, y] = [Number(operands[3]), Number(operands[5])];
    } else if (operator === BT) [y, scale] = [0, 1];
    else if (operator === TF) font = fontOf(operandsOf(source, start, end)[0]?.slice(1) ?? '');
    else if (UNKNOWN.has(operator)) isPlain = false;
  });
  if (line) lines.push(line);
  return isPlain ? lines : undefined;
}

const operandsOf = (source: Buffer, start: number, end: number): string[] =>
  source.toString('latin1', start, end).trim().split(/\s+/);

/** A string of hexadecimal digits, four a glyph; undefined for any other string and for a glyph that nobody knows. */
function decode(operand: string, font: UnicodeMap): string | undefined {
  const digits = /^\s*<([\da-f\s]*)>\s*$/i.exec(operand)?.[1]?.replace(/\s+/g, '');
  if (digits === undefined || digits.length % 4 !== 0) return undefined;
  let text = '';
  for (let at = 0; at < digits.length; at += 4) {
    const letters = font.get(Number.parseInt(digits.slice(at, at + 4), 16));
    if (letters === undefined) return undefined;
    text += letters;
  }
  return text;
}
