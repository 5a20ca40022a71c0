import { formatDuration } from '../model/minutes.ts';

/** A title or an id inside a sentence: “Debrief in pairs”. */
export const quoted = (text: string): string => `“${text}”`;

/** `a, b and c`. */
export function listed(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** By how much a figure misses another: `15 min too many`. */
export const difference = (actual: number, wanted: number): string =>
  `${formatDuration(Math.abs(actual - wanted))} too ${actual > wanted ? 'many' : 'few'}`;

/** A hint that begins with the word that was probably meant. */
export const suggestion = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean ${quoted(near)}?`;

/** Names for choosing from; a long list is cut. */
export const choices = (names: readonly string[]): string =>
  names.length > MOST_CHOICES ? `${names.slice(0, MOST_CHOICES).join(', ')} …` : names.join(', ');

const MOST_CHOICES = 25;
