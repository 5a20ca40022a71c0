import type { Element, ElementContent } from 'hast';
import type { PageMap } from './pages.ts';

/**
 * Pages that begin on the right hand, with an odd number, or on the left, with an even one, are marked `dataSide` and have an id (in
 * writing from right to left the hands change places, the numbers do not); the element before such a page,
 * marked `dataFiller`, is a page of notes that is printed only where it is needed. All of them are children of one parent.
 */
export interface SidedPage {
  readonly id: string;
  readonly side: 'left' | 'right';
}

export function sidedPagesIn(body: Element): SidedPage[] {
  const { dataSide: side, id } = body.properties;
  const isSided = (side === 'left' || side === 'right') && typeof id === 'string';
  return [
    ...(isSided ? [{ id, side } as const] : []),
    ...body.children.flatMap((child) => (child.type === 'element' ? sidedPagesIn(child) : [])),
  ];
}

/** The ids of the pages that need a filler before them, and where everything stands then. `pages` are those without any filler. */
export function placeSides(
  sided: readonly SidedPage[],
  pages: PageMap,
): { fillBefore: ReadonlySet<string>; pages: PageMap } {
  const fillBefore = new Set<string>();
  /** Pages, as counted without fillers, before which one is put in. */
  const shifts: number[] = [];
  for (const { id, side } of sided) {
    const page = pages.get(id);
    if (page === undefined) continue;
    const isOdd = (page + shifts.length) % 2 === 1;
    if (isOdd === (side === 'right')) continue;
    fillBefore.add(id);
    shifts.push(page);
  }
  const shifted = [...pages].map(([id, page]) => [id, page + shifts.filter((at) => at <= page).length] as const);
  return { fillBefore, pages: new Map(shifted) };
}

/** Keeps the fillers before these pages, drops all others, and takes the marks away. What has none in it stays the same object. */
export function keepFillers(node: Element, fillBefore: ReadonlySet<string>): Element {
  let isSame = true;
  const children = node.children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.properties.dataFiller !== undefined) {
      const next = node.children[index + 1];
      const id = next?.type === 'element' ? next.properties.id : undefined;
      if (typeof id !== 'string' || !fillBefore.has(id)) {
        isSame = false;
        return [];
      }
    }
    const kept = keepFillers(child, fillBefore);
    if (kept !== child) isSame = false;
    return [kept];
  });
  const { dataSide, dataFiller, ...properties } = node.properties;
  if ((dataSide ?? dataFiller) !== undefined) return { ...node, properties, children };
  return isSame ? node : { ...node, children };
}
