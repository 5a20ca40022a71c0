import type { Curriculum } from '../model/curriculum.ts';
import { type PrintedDocument, type PrintedPart, printedDocuments } from './printed-parts.ts';

/** A document of which pages differ, with the parts that they stand in. */
export interface Reprint {
  readonly document: PrintedDocument['name'];
  readonly audience: PrintedDocument['audience'];
  /** True if no part of it is as it was. */
  readonly isWhole: boolean;
  readonly parts: readonly ReprintPart[];
}

export interface ReprintPart extends Pick<PrintedPart, 'kind' | 'title'> {
  readonly state: 'changed' | 'added' | 'removed';
}

/** Which documents have to be printed anew, and what of them. `renamed` has the new ids of modules by the old ones. */
export function findReprints(
  before: Curriculum,
  after: Curriculum,
  renamed: ReadonlyMap<string, string>,
): readonly Reprint[] {
  const old = printedDocuments(before, (id) => renamed.get(id) ?? id);
  const now = printedDocuments(after, (id) => id);
  const gone = old.filter(({ name }) => !now.some((one) => one.name === name));
  return [...now, ...gone.map((document) => ({ ...document, parts: new Map() }))].flatMap((document) => {
    const { name, audience } = document;
    const was = old.find((one) => one.name === name)?.parts ?? new Map();
    const parts = compareParts(was, document.parts);
    const isWhole = parts.length > 0 && [...document.parts].every(([key, { words }]) => was.get(key)?.words !== words);
    return parts.length > 0 ? [{ document: name, audience, isWhole, parts }] : [];
  });
}

const compareParts = (old: PrintedDocument['parts'], now: PrintedDocument['parts']): ReprintPart[] => [
  ...[...now].flatMap(([key, { kind, title, words }]): ReprintPart[] => {
    const was = old.get(key);
    return was?.words === words ? [] : [{ kind, title, state: was ? 'changed' : 'added' }];
  }),
  ...[...old].flatMap(([key, { kind, title }]): ReprintPart[] =>
    now.has(key) ? [] : [{ kind, title, state: 'removed' }],
  ),
];
