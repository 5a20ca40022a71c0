/** Short ways to read PDF objects: a key that is missing, dangling or of another type is `undefined`. */
import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export const at = (dict: PDFDict | undefined, key: string): PDFObject | undefined => {
  const value = dict?.lookup(PDFName.of(key));
  return value === PDFNull ? undefined : value;
};

export const asDict = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFDict ? object : object instanceof PDFStream ? object.dict : undefined;
export const asText = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
export const asName = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFName ? object.decodeText() : undefined;
export const asNumber = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

/** The resolved items of an array. */
export const asList = (object: PDFObject | undefined): (PDFObject | undefined)[] =>
  object instanceof PDFArray ? Array.from({ length: object.size() }, (_, index) => object.lookup(index)) : [];

/** The items of an array, or the one value that stands in its place. */
export const oneOrMany = (object: PDFObject | undefined): (PDFObject | undefined)[] =>
  object === undefined ? [] : object instanceof PDFArray ? asList(object) : [object];

export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined => asDict(at(dict, key));
export const textAt = (dict: PDFDict | undefined, key: string): string | undefined => asText(at(dict, key));
export const nameAt = (dict: PDFDict | undefined, key: string): string | undefined => asName(at(dict, key));
export const numberAt = (dict: PDFDict | undefined, key: string): number | undefined => asNumber(at(dict, key));
export const listAt = (dict: PDFDict | undefined, key: string): (PDFObject | undefined)[] => asList(at(dict, key));
export const numbersAt = (dict: PDFDict | undefined, key: string): number[] =>
  listAt(dict, key).map((item) => asNumber(item) ?? Number.NaN);
export const dictsAt = (dict: PDFDict | undefined, key: string): PDFDict[] =>
  oneOrMany(at(dict, key)).flatMap((item) => asDict(item) ?? []);

export const isTrueAt = (dict: PDFDict | undefined, key: string): boolean => {
  const value = at(dict, key);
  return value instanceof PDFBool && value.asBoolean();
};

export const streamAt = (dict: PDFDict | undefined, key: string): PDFStream | undefined => {
  const value = at(dict, key);
  return value instanceof PDFStream ? value : undefined;
};

/** The decoded bytes of a stream. */
export function bytesOf(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  const isPlainFlate = nameAt(stream.dict, 'Filter') === 'FlateDecode' && !at(stream.dict, 'DecodeParms');
  return isPlainFlate ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
}

/** Bytes as text, a character a byte. */
export const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A value of this key in the page or in what it inherits from. */
export function inheritedAt(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  for (let node = dict, depth = 0; node && depth < 50; node = dictAt(node, 'Parent'), depth++) {
    const value = at(node, key);
    if (value !== undefined) return value;
  }
  return undefined;
}
