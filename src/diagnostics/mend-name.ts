import type { Place, Written } from '../model/place.ts';
import { type Around, exactPlace } from './exact-place.ts';
import type { Fix } from './fix.ts';
import { isSlip, nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** A name that means nothing where it stands. */
export interface Misspelt {
  /** What is compared with the names that are known. */
  readonly name: string;
  /** Everywhere it stands, as its author wrote it. */
  readonly written: readonly Written<string>[];
  /** What is around it in each of these places. */
  readonly around?: Around;
  /** True for words that are printed: then only their author knows. */
  readonly isProse?: boolean;
}

/**
 * The fix that writes the nearest of the names that are known, wherever the misspelt one stands; none where there is none, or where
 * its characters cannot be told. It is safe where nothing else can be meant: of a name that stands in several places, it may be what it
 * names that is misspelt. `write` makes of the name what is to stand there.
 */
export function mendName(
  { name, written, around, isProse = false }: Misspelt,
  known: Iterable<string>,
  write = (near: string): string => near,
): Pick<Problem, 'fixes'> {
  const names = [...known];
  const near = nearest(name, names);
  const places = written.flatMap((one): Place | readonly Place[] => exactPlace(one, around) ?? []);
  if (near === undefined || places.length === 0 || places.length < written.length) return {};
  const text = write(near);
  const fix: Fix = {
    title: `Write “${text}”${places.length > 1 ? ` in ${places.length} places` : ''}`,
    edits: places.map((place) => ({ place, text })),
    isSafe: !isProse && places.length === 1 && isSlip(name, near, names),
  };
  return { fixes: [fix] };
}

/** The same for a name that stands in one place. */
export const mendWord = (
  word: Written<string>,
  known: Iterable<string>,
  more: Pick<Misspelt, 'around' | 'isProse'> = {},
): Pick<Problem, 'fixes'> => mendName({ name: word.value, written: [word], ...more }, known);
