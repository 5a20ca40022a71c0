import type { Element } from 'hast';

/** A line of the contents on a screen, with those below it. */
export interface Stop {
  readonly anchor: string;
  readonly name: string;
  readonly number: string | undefined;
  /** Minutes, a clock time, `Section 2`. */
  readonly note: string | undefined;
  readonly below: readonly Stop[];
}

/** How deep what is marked as a stretch stands in the contents; anything smaller is not in it. */
const DEPTH: Readonly<Record<string, number>> = { page: 0, section: 0, module: 1, activity: 2 };

interface OpenStop extends Stop {
  readonly depth: number;
  readonly below: OpenStop[];
}

/** The pages, sections, modules and activities of a book in its order, each below what it belongs to. */
export function findStops(body: Element): Stop[] {
  const top: OpenStop[] = [];
  const open: OpenStop[] = [];
  const visit = (element: Element): void => {
    const stop = stopOf(element);
    if (stop) {
      while ((open.at(-1)?.depth ?? -1) >= stop.depth) open.pop();
      (open.at(-1)?.below ?? top).push(stop);
      if (element.properties.dataStretch !== 'page') open.push(stop);
    }
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(body);
  return top;
}

function stopOf({ properties }: Element): OpenStop | undefined {
  const { id, dataStretch, dataName, dataNumber, dataNote } = properties;
  const depth = DEPTH[String(dataStretch)];
  if (depth === undefined || typeof id !== 'string' || typeof dataName !== 'string') return undefined;
  return { anchor: id, name: dataName, number: textOf(dataNumber), note: textOf(dataNote), depth, below: [] };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
