/**
 * Shapes: what a YAML value must look like, how it is read, and where it stands.
 * Reading goes on after a fault: what cannot be read is `undefined`, everything else is there, with its place.
 */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Inline } from '../../model/content.ts';
import type { Place } from '../../model/place.ts';
import type { Form } from './form.ts';
import { placeOfNode, type YamlFile } from './read-yaml.ts';

/** What a shape needs to read a node. */
export interface Reading {
  readonly yaml: YamlFile;
  report(problem: Problem): void;
  /** Inline Markdown in a value; `place` is that of its characters if they stand in the file as they are (`isLiteral`). */
  inline(value: string, place: Place, isLiteral: boolean): Inline;
}

/** Reads a node; `undefined` after having reported why it cannot be read. */
type ReadNode<T> = (node: Node, reading: Reading) => T | undefined;

/** A reader that says what it reads. */
export interface Shape<T> extends ReadNode<T> {
  /** What editors are told; see {@link Form}. */
  readonly form: Form;
}

export const shape = <T>(form: Form, read: ReadNode<T>): Shape<T> =>
  Object.assign((node: Node, reading: Reading) => read(node, reading), { form });

/** Where a node stands. */
export const place = (node: Node, { yaml }: Reading): Place => placeOfNode(node, yaml);

/** Reports that a value is not what it must be. */
export const wrong = (
  node: Node,
  reading: Reading,
  message: string,
  hint: string,
  mended: Pick<Problem, 'fixes'> = {},
): undefined => {
  reading.report({ rule: 'schema/type', message, hint, place: place(node, reading), ...mended });
  return undefined;
};

/** What a person would call this value. */
export function kindOf(node: Node): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  if (typeof node.value === 'boolean') return `the switch ${node.value}`;
  if (typeof node.value === 'number' || typeof node.value === 'bigint')
    return `the number ${node.source ?? node.value}`;
  return 'text';
}

/** One of several forms. */
export const either = (...forms: readonly Form[]): Form => ({ anyOf: forms });
