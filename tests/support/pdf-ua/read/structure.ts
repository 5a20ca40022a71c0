import { PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { readNumberTree } from './number-tree.ts';
import { asDict, asList, asName, asNumber, at, dictAt, nameAt, oneOrMany, textAt } from './objects.ts';
import { resolveRole } from './roles.ts';

/** An element of the structure tree. */
export interface StructElement {
  readonly dict: PDFDict;
  /** `undefined` right under the root. */
  readonly parent: StructElement | undefined;
  /** As the file calls it. */
  readonly type: string;
  /** What the role map makes of it; `undefined` if no standard type. */
  readonly standardType: string | undefined;
  readonly isCircular: boolean;
  readonly elements: readonly StructElement[];
  /** Marked content and objects right in it. */
  readonly contents: readonly { readonly object: PDFDict | undefined }[];
  /** From 1: its own or of what is in it. */
  readonly page: number | undefined;
  readonly where: string;
}

export interface StructureTree {
  readonly root: PDFDict;
  readonly roleMap: PDFDict | undefined;
  /** In reading order. */
  readonly elements: readonly StructElement[];
  readonly byDict: ReadonlyMap<PDFDict, StructElement>;
  /** What a page’s content, a form’s content or an object belongs to, by its StructParent(s) number. */
  readonly parentTree: ReadonlyMap<number, PDFObject>;
}

/** Grouping elements that the rules look through, to the elements within them or around them. */
const TRANSPARENT = new Set<string | undefined>(['NonStruct', 'Div', 'Part']);

export function readStructure(
  catalog: PDFDict,
  place: (dict: PDFDict) => string,
  pageNumber: (page: PDFDict) => number | undefined,
): StructureTree | undefined {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const roleMap = dictAt(root, 'RoleMap');
  const elements: StructElement[] = [];
  const byDict = new Map<PDFDict, StructElement>();
  const visit = (dict: PDFDict, parent: StructElement | undefined): StructElement => {
    const type = nameAt(dict, 'S') ?? '';
    const own: StructElement[] = [];
    const contents: { object: PDFDict | undefined }[] = [];
    const element = {
      ...{ dict, parent, type, elements: own, contents },
      ...resolveRole(type, roleMap),
      page: pageNumber(dictAt(dict, 'Pg') ?? dict),
      where: '',
    };
    elements.push(element);
    byDict.set(dict, element);
    for (const kid of oneOrMany(at(dict, 'K'))) {
      const kidDict = asDict(kid);
      if (kid instanceof PDFNumber || nameAt(kidDict, 'Type') === 'MCR') contents.push({ object: undefined });
      else if (nameAt(kidDict, 'Type') === 'OBJR') contents.push({ object: dictAt(kidDict, 'Obj') });
      else if (kidDict && !byDict.has(kidDict)) own.push(visit(kidDict, element));
    }
    element.page ??= own.find(({ page }) => page !== undefined)?.page;
    element.where = [type, ...(element.page === undefined ? [] : [`page ${element.page}`]), place(dict)].join(', ');
    return element;
  };
  for (const kid of oneOrMany(at(root, 'K'))) if (kid instanceof PDFDict) visit(kid, undefined);
  return { root, roleMap, elements, byDict, parentTree: readNumberTree(dictAt(root, 'ParentTree')) };
}

/** The element that a StructParent number stands for; with an MCID, the one of this marked content. */
export function elementAt(tree: StructureTree | undefined, key: number | undefined, mcid?: number) {
  if (!tree || key === undefined) return undefined;
  const entry = tree.parentTree.get(key);
  const dict = asDict(mcid === undefined ? entry : asList(entry)[mcid]);
  return dict && tree.byDict.get(dict);
}

/** The element’s children, looking through grouping elements without meaning of their own. */
export const kidsOf = ({ elements }: StructElement): StructElement[] =>
  elements.flatMap((kid) => (TRANSPARENT.has(kid.standardType) ? kidsOf(kid) : [kid]));

/** The standard types of an element’s children; one without any stands as the file calls it, in brackets. */
export const kidTypesOf = (element: StructElement): string[] =>
  kidsOf(element).map(({ standardType, type }) => standardType ?? `(${type})`);

/** The element around it that means something. */
export function parentOf({ parent }: StructElement): StructElement | undefined {
  let node = parent;
  while (node && TRANSPARENT.has(node.standardType)) node = node.parent;
  return node;
}

/** An attribute that the element has of its own or by its class. */
export function attributeOf(tree: StructureTree, element: StructElement, owner: string, key: string) {
  const classes = oneOrMany(at(element.dict, 'C')).map((name) => at(dictAt(tree.root, 'ClassMap'), asName(name) ?? ''));
  return [at(element.dict, 'A'), ...classes]
    .flatMap(oneOrMany)
    .flatMap((object) => asDict(object) ?? [])
    .filter((dict) => nameAt(dict, 'O') === owner)
    .map((dict) => at(dict, key))
    .find((value) => value !== undefined);
}

/** A span attribute of a table cell: 1 unless it says more. */
export const spanOf = (tree: StructureTree, cell: StructElement, key: 'RowSpan' | 'ColSpan'): number =>
  Math.max(1, asNumber(attributeOf(tree, cell, 'Table', key)) ?? 1);

/** The language of an element: its own or of what it is in. */
export function languageOf(element: StructElement | undefined): string | undefined {
  for (let node = element; node; node = node.parent) {
    const language = textAt(node.dict, 'Lang');
    if (language !== undefined) return language;
  }
  return undefined;
}
