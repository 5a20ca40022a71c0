/**
 * The positions in `ranks` that stand out of order: the fewest whose removal leaves the rest ascending. Of two neighbours
 * that are swapped, it is the second. Ranks are all different.
 */
export function findOutliers(ranks: readonly number[]): ReadonlySet<number> {
  // Patience sorting, from the end: `heads[n]` is where the longest ascending run of n + 1 begins, with the highest rank.
  const heads: number[] = [];
  const next = new Map<number, number>();
  for (let position = ranks.length - 1; position >= 0; position--) {
    const length = countAbove(heads, ranks, ranks[position] ?? 0);
    const following = heads[length - 1];
    if (following !== undefined) next.set(position, following);
    heads[length] = position;
  }
  const kept = new Set<number>();
  for (let at = heads.at(-1); at !== undefined; at = next.get(at)) kept.add(at);
  return new Set(ranks.map((_, position) => position).filter((position) => !kept.has(position)));
}

/** How many runs begin with a higher rank; their ranks descend. */
function countAbove(heads: readonly number[], ranks: readonly number[], rank: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[heads[middle] ?? 0] ?? 0) > rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
