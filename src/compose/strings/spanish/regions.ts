import { spanish } from '../spanish.ts';
import { figuresWith } from './figures.ts';

/** Thousands are parted as CLDR 44 has it for a region, from tables of our own: those of `Intl` change between releases of Node.js. */
const POINT = new Set(['AR', 'BO', 'CL', 'CO', 'EC', 'PY', 'UY', 'VE']);
/** In Spain and Equatorial Guinea the day has 24 hours, and figures of four digits stand whole; the space after that does not break. */
const LIKE_SPAIN = new Set(['ES', 'GQ', 'EA', 'IC']);

const COMMA_WORDS = spanish(figuresWith(',', 4, '.'));
const POINT_WORDS = spanish(figuresWith('.', 4, ','));
const SPACE_WORDS = spanish(figuresWith('\u00a0', 4, ','));
const SPAIN_WORDS = { ...spanish(figuresWith('\u202f', 5, ',')), halvesOfDay: undefined };

/** Spanish as a region writes it; without one, as in Spain, like CLDR. */
export function spanishOf(region = 'ES'): ReturnType<typeof spanish> {
  if (LIKE_SPAIN.has(region)) return SPAIN_WORDS;
  if (POINT.has(region)) return POINT_WORDS;
  return region === 'CR' ? SPACE_WORDS : COMMA_WORDS;
}
