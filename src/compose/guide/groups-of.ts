/** How people fall into groups of a size. */
export interface Groups {
  /** Groups that are full. */
  readonly full: number;
  /** People for whom no full group is left. */
  readonly left: number;
  /** What comes of it when nobody stays alone: sizes and how many groups have them, the planned size first. */
  readonly made: readonly { readonly size: number; readonly count: number }[];
}

/**
 * People in groups of `size`, and where those go who are left over. The rule:
 * - as many full groups as there are;
 * - where only one person is missing for a further group of four or more, those left make that group, one person smaller;
 * - else each of them joins another full group, so that these have one person more;
 * - and where there are fewer full groups than people left, those left make a smaller group of their own.
 */
export function groupsOf(people: number, size: number): Groups {
  const full = Math.floor(people / size);
  const left = people % size;
  const isNearlyFull = size >= 4 && left === size - 1;
  const joins = !isNearlyFull && left <= full;
  const made = joins
    ? [
        { size, count: full - left },
        { size: size + 1, count: left },
      ]
    : [
        { size, count: full },
        { size: left, count: 1 },
      ];
  return { full, left, made: made.filter(({ count }) => count > 0) };
}
