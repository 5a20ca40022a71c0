import type { Element } from 'hast';
import type { Position } from 'unist';

export interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly position: Position;
  /** Where an attribute names something that is not there: its start (`name=`), the name, and what could be named. */
  readonly misspelt?: { readonly before: string; readonly name: string; readonly known: readonly string[] };
}

/** Of several faults at one place the one with the lowest rank is told; the others follow from it. */
export interface RankedFault extends Fault {
  readonly rank: number;
}

/** Where what has no place of its own is told. */
export const START: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };

/** The opening tag of an element, or all of it where its tags are not known. */
export const tagOf = ({ data, position }: Element): Position => data?.position?.opening ?? position ?? START;
