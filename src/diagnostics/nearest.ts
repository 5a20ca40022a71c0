/** Words longer than this are no slips of the pen; comparing them would only cost time. */
const LONGEST = 100;
/** Letters that a slip of the pen changes at most. */
const SLIP = 2;
/** Shorter words are too like too many others. */
const SHORTEST = 4;

/**
 * The candidate that `word` was most likely meant to be, for “Did you mean …?”; the first of several that are equally near.
 * Upper and lower case count as equal. A word may differ in a third of its letters, and in one if it has two or three.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(least - 1, allowance(wanted.length, candidate.length));
    if (candidate.length > LONGEST || Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/**
 * True if `word` can be meant for nothing but `near`, the nearest of the candidates: one or two letters differ, and every other
 * candidate is at least two letters farther away, or has other figures: “values-2” is no slip for “values-1”.
 */
export function isSlip(word: string, near: string, candidates: Iterable<string>): boolean {
  if (Math.max(word.length, near.length) < SHORTEST || digitsOf(word) !== digitsOf(near)) return false;
  const wanted = word.toLowerCase();
  const least = editDistance(wanted, near.toLowerCase(), SLIP);
  if (least > SLIP) return false;
  const isFar = (other: string): boolean =>
    digitsOf(other) !== digitsOf(word) ||
    Math.abs(other.length - wanted.length) > least + 1 ||
    editDistance(wanted, other.toLowerCase(), least + 1) > least + 1;
  return [...candidates].every((other) => other === near || isFar(other));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const allowance = (a: number, b: number): number => Math.floor((Math.max(a, b) + 1) / 3);

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters added, left out, changed, or two neighbours swapped.
 * Counting stops when it is certain to be more than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit && Math.min(...last) > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
