import type { UaDocument } from '../read/document.ts';
import type { StructElement } from '../read/structure.ts';
import type { CoveredRule, Fault } from '../rule.ts';

/** A rule on each of some things in a document: `ask` says what is wrong with one, or nothing. */
export const each = <T extends { readonly where: string }>(
  clause: string,
  test: number,
  says: string,
  things: (document: UaDocument) => Iterable<T>,
  ask: (thing: T, document: UaDocument) => string | false | undefined,
  limits?: string,
): CoveredRule => ({
  clause,
  test,
  says,
  limits,
  *find(document) {
    for (const thing of things(document)) {
      const message = ask(thing, document);
      if (message) yield { message, where: thing.where };
    }
  },
});

/** A rule on the document as a whole. */
export const whole = (
  clause: string,
  test: number,
  says: string,
  ask: (document: UaDocument) => string | false | undefined,
  limits?: string,
): CoveredRule =>
  each(
    clause,
    test,
    says,
    () => [{ where: 'document' }],
    (_, document) => ask(document),
    limits,
  );

/** A rule on the structure elements of some standard types. */
export const eachElement = (
  clause: string,
  test: number,
  says: string,
  types: readonly string[],
  ask: (element: StructElement, document: UaDocument) => string | false | undefined,
): CoveredRule => each(clause, test, says, (document) => elementsOf(document, ...types), ask);

/** The structure elements of these standard types, or all. */
export const elementsOf = ({ structure }: UaDocument, ...types: readonly string[]): StructElement[] =>
  (structure?.elements ?? []).filter(
    ({ standardType }) => types.length === 0 || (standardType !== undefined && types.includes(standardType)),
  );

export const fault = (message: string, where: string): Fault => ({ message, where });
