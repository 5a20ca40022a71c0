import type { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import type { Annotation } from './annotations.ts';
import type { Page } from './document.ts';
import { appearancesOf, patternsOf } from './drawn-streams.ts';
import { Interpreter } from './interpreter.ts';
import type { Mark } from './marks.ts';
import { asDict, bytesOf, inheritedAt, numberAt, oneOrMany } from './objects.ts';
import type { StructureTree } from './structure.ts';

/** Something that a content stream draws. */
export interface Item {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  readonly mark: Mark | undefined;
  /** Of text: the font, the codes, and whether it is drawn invisibly (rendering mode 3). */
  readonly font?: PDFDict;
  readonly codes?: Uint8Array;
  readonly isInvisible?: boolean;
  /** Page content, the forms in it included; neither appearances nor patterns, which are tagged as a whole. */
  readonly isPageContent: boolean;
  readonly where: string;
}

/** All that is drawn in a file. */
export interface Content {
  readonly items: readonly Item[];
  readonly marks: readonly Mark[];
  /** Form XObjects and how often each is drawn on pages. */
  readonly forms: ReadonlyMap<PDFStream, { count: number; hasMarks: boolean; readonly where: string }>;
}

export function readContent(
  pages: readonly Page[],
  annotations: readonly Annotation[],
  structure: StructureTree | undefined,
): Content {
  const content = { items: [] as Item[], marks: [] as Mark[], forms: new Map() };
  for (const { dict, number } of pages) {
    const resources = asDict(inheritedAt(dict, 'Resources'));
    const where = `page ${number}`;
    const page = new Interpreter(content, structure, where, true);
    page.run(bytesOfPage(dict), resources, numberAt(dict, 'StructParents'));
    for (const pattern of patternsOf(resources)) new Interpreter(content, structure, where, false).runStream(pattern);
  }
  for (const annotation of annotations)
    for (const stream of appearancesOf(annotation.dict))
      new Interpreter(content, structure, `${annotation.where}, appearance`, false).runStream(stream);
  return content;
}

/** The streams of a page’s content, as one. */
function bytesOfPage(page: PDFDict): Uint8Array {
  const streams = oneOrMany(inheritedAt(page, 'Contents')).flatMap((stream) =>
    stream && 'getContents' in stream ? [bytesOf(stream as PDFStream), Uint8Array.of(10)] : [],
  );
  return Uint8Array.from(Buffer.concat(streams));
}
