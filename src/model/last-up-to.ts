/** The last of some things in rising order that begins at an index or before it; found by halving, for a long text may have many. */
export function lastUpTo<T>(items: readonly T[], index: number, beginOf: (item: T) => number): T | undefined {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle] as T;
    if (beginOf(item) <= index) from = middle + 1;
    else to = middle;
  }
  return items[from - 1];
}
