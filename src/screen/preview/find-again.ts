/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** How an element is found again in a later version of its page. */
export interface Way {
  readonly id: string;
  /** Of a field. */
  readonly name: string;
  /** The nearest element around it that has an id. */
  readonly within: string | undefined;
  readonly tag: string;
  /** What it says: by this it is known among its like, even where there are others before it now. */
  readonly text: string;
  /** Its number among its like. */
  readonly index: number;
}

/** UTF-16 units of a text that are compared. */
const LONG_ENOUGH = 200;

export function wayTo(element: Element): Way {
  const around = element.parentElement?.closest('[id]') ?? undefined;
  const tag = element.localName;
  return {
    id: element.id,
    name: element.getAttribute('name') ?? '',
    within: around?.id,
    tag,
    text: textOf(element),
    index: [...(around ?? element.ownerDocument).getElementsByTagName(tag)].indexOf(element),
  };
}

/** An element that was found: surely the same, or the one that stands in its place. */
export interface Found {
  readonly element: Element;
  readonly isSure: boolean;
}

export function findAgain(document: Document, { id, name, within, tag, text, index }: Way): Found | undefined {
  const same = id ? document.getElementById(id) : undefined;
  if (same) return { element: same, isSure: true };
  const around = within === undefined ? undefined : document.getElementById(within);
  const like = [...(around ?? document).getElementsByTagName(tag)];
  const isSame = (element: Element): boolean =>
    (element.getAttribute('name') ?? '') === name && textOf(element) === text;
  const known = name || text ? nearestTo(index, like, isSame) : undefined;
  if (known) return { element: known, isSure: true };
  const there = like[Math.min(index, like.length - 1)];
  return there && { element: there, isSure: false };
}

const textOf = (element: Element): string => (element.textContent ?? '').trim().slice(0, LONG_ENOUGH);

function nearestTo(
  index: number,
  list: readonly Element[],
  isWanted: (element: Element) => boolean,
): Element | undefined {
  let best: number | undefined;
  list.forEach((element, at) => {
    const isNearer = best === undefined || Math.abs(at - index) < Math.abs(best - index);
    if (isNearer && isWanted(element)) best = at;
  });
  return best === undefined ? undefined : list[best];
}
