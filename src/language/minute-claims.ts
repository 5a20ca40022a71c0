/** Minutes that English text states: `(10 min)`, `give them ten minutes`, and at the ends of lines `Round one: 10–15 minutes`. */
import { NUMERAL, readNumeral } from './numerals.ts';

export interface MinuteClaim {
  /** Where it stands in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Minutes; one figure is both. */
  readonly least: number;
  readonly most: number;
  /** True where it is for each of several, nobody knows how many: `(5 min each)`. */
  readonly isEach: boolean;
}

const FIGURE = `(?:(?<least>${NUMERAL})\\s*(?:-|–|to)\\s*)?(?<most>\\d{1,4}|${NUMERAL})`;
const UNIT = 'min(?:ute)?s?(?!\\p{L})';
const ABOUT = '(?:(?:about|around|up\\s+to|approx\\.?|~)\\s*)?';
const TIME = `${ABOUT}${FIGURE}[\\s-]*${UNIT}\\.?`;
const EACH = '(?<each>\\s+(?:each|apiece|(?:per|for\\s+each)\\s+\\p{L}+))?';
/** What may stand in the brackets beside the minutes: `(pairs, 10 min)`. */
const BESIDE = '[^()[\\]\\d]{0,40}';

/** In any text. */
const ANYWHERE = [
  new RegExp(`[([]\\s*(?:${BESIDE}[,;:]\\s*)?${TIME}${EACH}\\s*(?:[,;:]${BESIDE})?[)\\]]`, 'giu'),
  new RegExp(
    `(?<!\\p{L})(?:giv(?:e|es|ing)|allow(?:s|ing)?|tak(?:e|es|ing)|spend(?:s|ing)?)\\s+(?:(?!(?:none|no|less|fewer)\\s)[\\p{L}’']+\\s+){0,4}?${FIGURE}[\\s-]*${UNIT}${EACH}`,
    'giu',
  ),
];

/** In a heading, at the beginning of a list item, in a cell of a table: `10 min: a first try`, `A first try – 10 min`. */
const IN_LINES = [
  new RegExp(`(?<=^\\s*)${TIME}${EACH}(?=\\s*(?:$|[:–—-]))`, 'giu'),
  new RegExp(`(?<=(?:[:,;]|\\s[–—-])\\s*)${TIME}${EACH}(?=\\s*$)`, 'giu'),
];

/** Every claim of a text, in order; a line is a text that names something rather than tells it. */
export function findMinutes(text: string, isLine: boolean): MinuteClaim[] {
  const patterns = isLine ? [...ANYWHERE, ...IN_LINES] : ANYWHERE;
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(claimOf))
    .toSorted((a, b) => a.start - b.start)
    .filter((claim, index, all) => index === 0 || claim.start >= (all[index - 1]?.end ?? 0));
}

const CELL = new RegExp(`^\\s*${ABOUT}${FIGURE}\\s*$`, 'iu');

/** A cell under “Minutes” that is nothing but a figure. */
export function readMinuteCell(text: string): MinuteClaim | undefined {
  const match = CELL.exec(text);
  return match ? claimOf(match) : undefined;
}

/** True for the head of a column of minutes. */
export const isMinuteHead = (text: string): boolean =>
  /^\s*(?:(?:time|duration|length)\s+)?(?:in\s+)?\(?min(?:ute)?s?\.?\)?\s*$/i.test(text);

function claimOf(match: RegExpMatchArray): MinuteClaim {
  const { least, most = '', each } = match.groups ?? {};
  const [start, value] = [match.index ?? 0, readNumeral(most)];
  return {
    start,
    end: start + match[0].length,
    least: least === undefined ? value : readNumeral(least),
    most: value,
    isEach: each !== undefined,
  };
}
