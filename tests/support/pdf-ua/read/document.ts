import { type PDFContext, PDFDict, PDFDocument, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { type Font, readFonts } from '../fonts/font.ts';
import { type Annotation, readAnnotations } from './annotations.ts';
import { type Content, readContent } from './content.ts';
import { bytesOf, dictAt, latin, streamAt, textAt } from './objects.ts';
import { readStructure, type StructureTree } from './structure.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** A PDF as the rules see it. */
export interface UaDocument {
  /** The first line of the file. */
  readonly header: string;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** The language of the whole document, well-formed or not. */
  readonly language: string | undefined;
  readonly pages: readonly Page[];
  readonly structure: StructureTree | undefined;
  readonly xmp: Xmp | undefined;
  readonly annotations: readonly Annotation[];
  readonly content: Content;
  readonly fonts: readonly Font[];
  readonly encryption: PDFDict | undefined;
  /** The number of the object that a dictionary is: `object 12`. */
  place(dict: PDFDict): string;
}

export interface Page {
  readonly dict: PDFDict;
  /** From 1. */
  readonly number: number;
}

/** Reads a PDF. One that is encrypted is read as it stands: its texts mean nothing then, its dictionaries do. */
export async function readDocument(bytes: Uint8Array): Promise<UaDocument> {
  const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, preserveXFA: true });
  const { context, catalog } = pdf;
  const place = placesIn(context);
  const pages = pdf.getPages().map(({ node }, index) => ({ dict: node as PDFDict, number: index + 1 }));
  const numbers = new Map(pages.map(({ dict, number }) => [dict, number]));
  const structure = readStructure(catalog, place, (page) => numbers.get(page));
  const annotations = readAnnotations(pages, structure, place);
  const content = readContent(pages, annotations, structure);
  const metadata = streamAt(catalog, 'Metadata');
  return {
    header: latin(bytes.subarray(0, 64)).split(/[\r\n]/)[0] ?? '',
    context,
    catalog,
    language: textAt(catalog, 'Lang'),
    pages,
    structure,
    xmp: metadata && readXmp(bytesOf(metadata)),
    annotations,
    content,
    fonts: readFonts(content, place),
    encryption: encryptionOf(context),
    place,
  };
}

function placesIn(context: PDFContext): (dict: PDFDict) => string {
  const places = new Map<PDFObject, string>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    places.set(object, `object ${ref.objectNumber}`);
    if ('dict' in object && object.dict instanceof PDFDict) places.set(object.dict, `object ${ref.objectNumber}`);
  }
  return (dict) => places.get(dict) ?? 'a direct object';
}

function encryptionOf(context: PDFContext): PDFDict | undefined {
  const { Encrypt } = context.trailerInfo;
  const object = Encrypt instanceof PDFRef ? context.lookup(Encrypt) : Encrypt;
  return object instanceof PDFDict ? object : undefined;
}

/** The outline’s dictionary, if it has entries. */
export const outlineOf = ({ catalog }: UaDocument): PDFDict | undefined =>
  dictAt(dictAt(catalog, 'Outlines'), 'First') && dictAt(catalog, 'Outlines');
