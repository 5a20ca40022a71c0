import {
  PDFArray,
  PDFContext,
  type PDFDict,
  PDFHeader,
  PDFName,
  PDFObject,
  type PDFRef,
  PDFString,
  PDFWriter,
} from '@cantoo/pdf-lib';
import { tinyFont } from './tiny-font.ts';
import { toUnicode } from './to-unicode.ts';
import { xmp } from './xmp.ts';

type Literal = NonNullable<Parameters<PDFContext['stream']>[1]>;

/** A dictionary as plain values: strings are names, texts are made by `text`. */
export type Entries = Readonly<Record<string, unknown>>;

export interface Element {
  readonly dict: PDFDict;
  readonly ref: PDFRef;
}

export const text = (value: string): PDFString => PDFString.of(value);
export const name = (value: string): PDFName => PDFName.of(value);

/**
 * A PDF of one page that breaks no rule: a heading, a paragraph, a line that is an artifact, an embedded font. A test changes it
 * before it is written.
 */
export class Draft {
  readonly context = PDFContext.create();
  readonly catalog: PDFDict;
  readonly page: Element;
  /** The structure tree’s root, and the one element in it that has all others. */
  readonly root: Element;
  readonly document: Element;
  readonly heading: Element;
  /** The composite font F1 with the glyphs 1, 2 and 3, of which 1 and 2 have text; its CIDFont and its descriptor. */
  readonly font: PDFDict;
  readonly cidFont: PDFDict;
  readonly descriptor: PDFDict;
  readonly resources: PDFDict;
  /** The page’s content, line by line. */
  content: string[] = [];
  metadata = xmp();
  readonly #marked: PDFArray;
  readonly #parents: PDFArray;

  constructor() {
    const { context } = this;
    context.header = PDFHeader.forVersion(1, 7);
    this.page = this.register({ Type: 'Page', MediaBox: [0, 0, 600, 800], StructParents: 0, Tabs: 'S' });
    const pages = this.register({ Type: 'Pages', Kids: [this.page.ref], Count: 1 });
    this.root = this.register({ Type: 'StructTreeRoot', RoleMap: {}, K: [], ParentTree: {} });
    const catalog = this.register({
      Type: 'Catalog',
      Pages: pages.ref,
      Lang: text('en-US'),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      StructTreeRoot: this.root.ref,
    });
    this.catalog = catalog.dict;
    context.trailerInfo.Root = catalog.ref;
    [this.#marked, this.#parents] = [context.obj([]), context.obj([])];
    this.#parents.push(context.obj(0));
    this.#parents.push(this.#marked);
    this.set(this.root.dict, { ParentTree: context.obj({ Nums: this.#parents }) });

    this.descriptor = context.obj({ Type: 'FontDescriptor', FontName: 'Tiny', Flags: 4 });
    this.embed(tinyFont({ widths: [500, 600, 700, 800] }));
    this.cidFont = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Tiny',
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      W: [0, [500, 600, 700, 800]],
    });
    this.set(this.cidFont, { FontDescriptor: this.descriptor });
    this.font = context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'Tiny', Encoding: 'Identity-H' });
    this.set(this.font, { DescendantFonts: [this.cidFont], ToUnicode: this.stream(toUnicode({ 1: 'A', 2: 'B' })) });
    this.resources = context.obj({ Font: { F1: context.register(this.font) } });
    this.set(this.page.dict, { Parent: pages.ref, Resources: this.resources });

    this.document = this.add('Document', this.root);
    this.heading = this.add('H1');
    this.write(this.heading, 1);
    this.write(this.add('P'), 2);
    this.content.push('/Artifact BMC 0 0 m 9 9 l S EMC');
  }

  register(entries: Entries): Element {
    const dict = this.dict(entries);
    return { dict, ref: this.context.register(dict) };
  }

  dict(entries: Entries): PDFDict {
    return this.context.obj(entries as Literal);
  }

  /** A stream of this text or these bytes. */
  stream(contents: string | Uint8Array, entries: Entries = {}): PDFRef {
    return this.context.register(this.context.stream(contents, entries as Literal));
  }

  set(dict: PDFDict, entries: Entries): void {
    for (const [key, value] of Object.entries(entries))
      dict.set(name(key), value instanceof PDFObject ? value : this.context.obj(value as Literal));
  }

  delete(dict: PDFDict, key: string): void {
    dict.delete(name(key));
  }

  /** A structure element, last in its parent. */
  add(type: string, parent = this.document, entries: Entries = {}): Element {
    const element = this.register({ Type: 'StructElem', S: type, P: parent.ref, ...entries });
    this.#kidsOf(parent).push(element.ref);
    return element;
  }

  /** Elements in elements: `['TR', ['TD'], ['TD']]`. */
  nest([type, ...kids]: Nested, parent = this.document): Element {
    const element = this.add(type, parent);
    for (const kid of kids) this.nest(kid, element);
    return element;
  }

  /** The number of new marked content of an element. */
  mark(element: Element): number {
    const mcid = this.#marked.size();
    this.#marked.push(element.ref);
    this.#kidsOf(element).push(this.context.obj(mcid));
    return mcid;
  }

  /** Shows a glyph of F1 as content of an element. */
  write(element: Element, glyph: number): void {
    this.content.push(`/P <</MCID ${this.mark(element)}>> BDC ${show(glyph)} EMC`);
  }

  /** An annotation on the page, in a structure element if there is one. */
  annotate(subtype: string, element?: Element, entries: Entries = {}): Element {
    const key = this.#parents.size();
    const annotation = this.register({ Type: 'Annot', Subtype: subtype, Rect: [9, 9, 99, 99], ...entries });
    if (element) {
      this.set(annotation.dict, { StructParent: key });
      this.#parents.push(this.context.obj(key));
      this.#parents.push(element.ref);
      this.#kidsOf(element).push(this.context.obj({ Type: 'OBJR', Obj: annotation.ref }));
    }
    const annotations = this.page.dict.lookupMaybe(name('Annots'), PDFArray) ?? this.context.obj([]);
    annotations.push(annotation.ref);
    this.set(this.page.dict, { Annots: annotations });
    return annotation;
  }

  /** Embeds a TrueType program in a font descriptor. */
  embed(program: Uint8Array, descriptor = this.descriptor): void {
    this.set(descriptor, { FontFile2: this.stream(program) });
  }

  save(): Promise<Uint8Array> {
    this.set(this.page.dict, { Contents: this.stream(this.content.join('\n')) });
    if (this.metadata)
      this.set(this.catalog, { Metadata: this.stream(this.metadata, { Type: 'Metadata', Subtype: 'XML' }) });
    return PDFWriter.forContext(this.context, Number.POSITIVE_INFINITY).serializeToBuffer();
  }

  #kidsOf({ dict }: Element): PDFArray {
    const kids = dict.lookupMaybe(name('K'), PDFArray) ?? this.context.obj([]);
    dict.set(name('K'), kids);
    return kids;
  }
}

export type Nested = readonly [string, ...Nested[]];

/** The operators that show a glyph of the font F1. */
export const show = (glyph: number): string => `BT /F1 12 Tf <${glyph.toString(16).padStart(4, '0')}> Tj ET`;
