interface Reading {
  /** How far from the top of the window a place may begin that is being read. */
  readonly edge: number;
  /** The index of the place that the address names; negative if it names none. */
  readonly asked: number;
}

/**
 * The index of the place that is being read, by how far each begins below the top of the window: the last that begins above the
 * edge. The one that the address names goes before a later one as long as its beginning is seen above the edge: it was asked for,
 * however short it is.
 */
export function placeAt(tops: readonly number[], { edge, asked }: Reading): number | undefined {
  const top = tops[asked];
  if (top !== undefined && top >= -1 && top <= edge) return asked;
  const last = tops.findLastIndex((one) => one <= edge);
  return last < 0 ? undefined : last;
}
