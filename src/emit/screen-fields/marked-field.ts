import type { Element } from 'hast';

/** A place to write in, as composing has marked it, and as a page on a screen needs it. */
export interface MarkedField {
  readonly kind: 'text' | 'check' | 'choice';
  /** Unique in the page; the places of one choice share it. */
  readonly name: string;
  /** All that is said of it. */
  readonly label: string;
  /** The answer that it is a part of: `exercise-12`; empty where it answers nothing. */
  readonly answer: string;
  /** What is said of this part alone: the column of a table, the text of an option. */
  readonly part: string;
  /** Of a place in a choice: what it stands for. */
  readonly value: string;
  /** Ruled lines; 0 where there are none. */
  readonly lines: number;
  /** What a browser may fill in, as `autocomplete` names it; empty for nothing. */
  readonly fill: string;
}

const KINDS: readonly MarkedField['kind'][] = ['text', 'check', 'choice'];

/** The field that an element is marked as, if it is. */
export function markedField({ properties }: Element): MarkedField | undefined {
  const kind = KINDS.find((candidate) => candidate === properties.dataField);
  if (!kind) return undefined;
  return {
    kind,
    name: textOf(properties.dataFieldName),
    label: textOf(properties.dataFieldLabel),
    answer: textOf(properties.dataFieldAnswer),
    part: textOf(properties.dataFieldPart),
    value: textOf(properties.dataFieldValue),
    lines: Number(properties.dataFieldLines ?? 0),
    fill: textOf(properties.dataFieldFill),
  };
}

/** All fields of a tree by the answers that they are parts of, in the order of reading. */
export function fieldsByAnswer(body: Element): ReadonlyMap<string, readonly MarkedField[]> {
  const found = new Map<string, MarkedField[]>();
  const look = (element: Element): void => {
    const field = markedField(element);
    if (field?.answer) found.set(field.answer, [...(found.get(field.answer) ?? []), field]);
    for (const child of element.children) if (child.type === 'element') look(child);
  };
  look(body);
  return found;
}

/** The text of a mark; empty where there is none. */
export const textOf = (mark: unknown): string => (mark === undefined || mark === null ? '' : String(mark));
