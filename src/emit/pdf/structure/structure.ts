import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { N } from '../names.ts';

/** An element of the structure tree. */
export interface StructElement {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Of its structure type, as it was read: `LI`. */
  readonly type: string;
  /** What it holds as it is written: references, numbers of marked content, dictionaries. */
  readonly kids: readonly PDFObject[];
}

/** The structure tree of a tagged document, read once. */
export interface Structure {
  readonly root: PDFDict;
  /** In the order of reading. */
  readonly elements: readonly StructElement[];
  /** Says which element holds a piece of marked content now. */
  moveContent(kid: PDFObject, from: PDFDict, to: PDFRef): void;
  /** Says which element holds an annotation now. */
  moveAnnotation(annotation: PDFDict, to: PDFRef): void;
}

/** Reads the tree; undefined in a document without tags. */
export function readStructure({ catalog, context }: PDFDocument): Structure | undefined {
  const root = catalog.lookupMaybe(N.StructTreeRoot, PDFDict);
  if (!root) return undefined;
  const elements: StructElement[] = [];
  const visit = (kid: PDFObject): void => {
    if (!(kid instanceof PDFRef)) return;
    const dict = context.lookup(kid);
    if (!(dict instanceof PDFDict)) return;
    const type = dict.get(N.S);
    if (!(type instanceof PDFName)) return;
    const kids = kidsOf(dict);
    elements.push({ ref: kid, dict, type: type.decodeText(), kids });
    for (const child of kids) visit(child);
  };
  for (const kid of kidsOf(root)) visit(kid);
  const parents = readParents(root);
  return {
    root,
    elements,
    moveContent(kid, from, to) {
      const [page, number] =
        kid instanceof PDFDict ? [kid.lookup(N.Pg) ?? from.lookup(N.Pg), kid.get(N.MCID)] : [from.lookup(N.Pg), kid];
      const key = page instanceof PDFDict && page.get(N.StructParents);
      const holders = key instanceof PDFNumber ? parents.get(key.asNumber())?.lookup() : undefined;
      if (holders instanceof PDFArray && number instanceof PDFNumber) holders.set(number.asNumber(), to);
    },
    moveAnnotation(annotation, to) {
      const key = annotation.get(N.StructParent);
      if (key instanceof PDFNumber) parents.get(key.asNumber())?.set(to);
    },
  };
}

/** What an element holds now. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(N.K);
  if (kids === undefined) return [];
  const list = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  return list instanceof PDFArray ? list.asArray() : [kids];
}

/** What an element’s kid refers to outside of the tree: an annotation. */
export function annotationOf(kid: PDFObject): PDFRef | undefined {
  const object = kid instanceof PDFDict && kid.get(N.Obj);
  return object instanceof PDFRef ? object : undefined;
}

/** An entry of the parent tree: the holders of a page’s marked content, or the holder of an annotation. */
interface ParentEntry {
  lookup(): PDFObject | undefined;
  set(holder: PDFRef): void;
}

function readParents(root: PDFDict): ReadonlyMap<number, ParentEntry> {
  const found = new Map<number, ParentEntry>();
  const visit = (node: PDFDict | undefined): void => {
    const numbers = node?.lookupMaybe(N.Nums, PDFArray);
    for (let index = 0; numbers && index + 1 < numbers.size(); index += 2) {
      found.set(numbers.lookup(index, PDFNumber).asNumber(), {
        lookup: () => numbers.lookup(index + 1),
        set: (holder) => numbers.set(index + 1, holder),
      });
    }
    const kids = node?.lookupMaybe(N.Kids, PDFArray);
    for (let index = 0; kids && index < kids.size(); index++) visit(kids.lookup(index, PDFDict));
  };
  visit(root.lookupMaybe(N.ParentTree, PDFDict));
  return found;
}

/** The attributes of an element, each owner’s in a dictionary of its own. */
function attributesOf(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(N.A);
  const owners = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return owners.map((owner) => owner && element.context.lookup(owner)).filter((owner) => owner instanceof PDFDict);
}

/** One attribute, whoever owns it. */
export const attributeOf = (element: PDFDict, name: PDFName): PDFObject | undefined =>
  attributesOf(element)
    .map((attributes) => attributes.lookup(name))
    .find((value) => value !== undefined);

/** The lists of head cells that a cell names. */
export const headersOf = (element: PDFDict): PDFArray[] =>
  attributesOf(element)
    .map((attributes) => attributes.lookup(N.Headers))
    .filter((headers) => headers instanceof PDFArray);
