import type { Told } from './pair-modules.ts';
import { PRINTED, type PrintedDocument, type PrintedPart } from './printed-parts.ts';

/** A document of which pages differ, with the parts that they stand in. */
export interface Reprint {
  readonly document: PrintedDocument['name'];
  readonly audience: PrintedDocument['audience'];
  readonly parts: readonly ReprintPart[];
}

export interface ReprintPart extends Pick<PrintedPart, 'kind' | 'title'> {
  readonly state: 'changed' | 'added' | 'removed';
}

/** Which documents have to be printed anew, and what of them. */
export const findReprints = (before: Told, after: Told): Reprint[] =>
  PRINTED.flatMap(({ name, audience, partsOf }) => {
    const [old, now] = [partsOf(before), partsOf(after)];
    const parts = [
      ...[...now].flatMap(([key, { kind, title, words }]): ReprintPart[] => {
        const was = old.get(key);
        return was?.words === words ? [] : [{ kind, title, state: was ? 'changed' : 'added' }];
      }),
      ...[...old].flatMap(([key, { kind, title }]): ReprintPart[] =>
        now.has(key) ? [] : [{ kind, title, state: 'removed' }],
      ),
    ];
    return parts.length > 0 ? [{ document: name, audience, parts }] : [];
  });
