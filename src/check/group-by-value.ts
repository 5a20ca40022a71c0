import type { Related } from '../diagnostics/diagnostic.ts';
import type { Place, Written } from '../model/place.ts';

/** Something that several places name by one word: what is wrong with the word is one mistake. */
export interface Group {
  readonly value: string;
  /** Where it is named first. */
  readonly place: Place;
  /** Where it is named after that. */
  readonly related: readonly Related[];
  /** Everywhere it is named, in order. */
  readonly written: readonly Written<string>[];
}

/** Puts together what is named more than once, in the order of the first places. */
export function groupByValue(names: Iterable<Written<string>>): Group[] {
  const places = new Map<string, [Place, ...Place[]]>();
  for (const { value, place } of names) {
    const known = places.get(value);
    if (known) known.push(place);
    else places.set(value, [place]);
  }
  return [...places].map(([value, [place, ...others]]) => ({
    value,
    place,
    related: others.map((other) => ({ message: 'It is named here too.', place: other })),
    written: [place, ...others].map((one) => ({ value, place: one })),
  }));
}
