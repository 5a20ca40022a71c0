import type { Place, Written } from '../model/place.ts';

/** What stands around a text in the place that a problem names: `{ before: ':cite[', after: ']' }`. */
export interface Around {
  readonly before: string;
  /** Where it is not given, the text may stand in quotes. */
  readonly after?: string | undefined;
}

/**
 * Where the characters of a text stand, without what is around them and without quotes; so an edit of it changes nothing else.
 * Undefined where they cannot be those of the source: in several lines, with escapes or with markup.
 */
export function exactPlace({ value, place }: Written<string>, { before, after }: Around = BARE): Place | undefined {
  if (place.line !== place.endLine) return undefined;
  const spare = place.endColumn - place.column - before.length - value.length - (after?.length ?? 0);
  const isQuoted = spare === 2 && after === undefined;
  if (spare !== 0 && !isQuoted) return undefined;
  const column = place.column + before.length + (isQuoted ? 1 : 0);
  return { ...place, column, endColumn: column + value.length };
}

const BARE: Around = { before: '' };
