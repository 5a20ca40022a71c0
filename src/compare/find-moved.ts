/**
 * Which things were moved, if as few as possible were: `order` has for each thing, as they stand now, the place where it stood before; the result
 * has indexes of `order`. What stays is a longest rising row of places.
 */
export function findMoved(order: readonly number[]): ReadonlySet<number> {
  /** For each length the index of the least place with which a rising row of that length can end. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, place] of order.entries()) {
    const length = rowsEndingBefore(place, ends, order);
    previous[index] = ends[length - 1];
    ends[length] = index;
  }
  const stays = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) stays.add(index);
  return new Set([...order.keys()].filter((index) => !stays.has(index)));
}

/** How many of the rows end before a place; their ends rise, so it is found by halves. */
function rowsEndingBefore(place: number, ends: readonly number[], order: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
