/** Minutes that English text states: `(10 min)`, `give them ten minutes`, and at the ends of lines `Round one: 10–15 minutes`. */
import { NUMERAL, readNumeral } from './numerals.ts';
import { phrasePattern } from './phrase-pattern.ts';

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

/** A group that is told how long it has: then the minutes are the activity’s, whatever it talks about. */
const GROUP = /\b(?:pairs?|groups?|tables?|trios?|participants|everyone|everybody|yourselves|yourself)\b/i;
/** What lasts by itself, however long the activity is. */
const LASTING =
  /\b(?:doses?|dosage|onset|peaks?|half-li(?:fe|ves)|effects?|wears?\s+off|fades?|acts\s+(?:fast|slowly)|wearing\s+off|lasts?|withdrawal|by\s+mouth|ambulances?|films?|movies?|documentar(?:y|ies)|podcasts?|episodes?)\b/i;
/** Of what else a sentence with minutes may speak, beside medicines and ways. */
const ELSEWHERE =
  /\b(?:naloxone|narcan|methadone|buprenorphine|heroin|fentanyl|cocaine|opioids?|alcohol|bleach|medicines?|medications?|tablets?|pills?|overdos(?:e|es|ed|ing)|911|hospitals?|clinics?|paramedics?|oxygen|brain|bus|train\s+ride|ride|drive|commute|off\s+work|he|she)\b/i;
/** A line that names a drug and nothing else: `Heroin: 45 minutes`. */
const DRUG =
  /^\W*(?:naloxone|narcan|methadone|buprenorphine|suboxone|heroin|fentanyl|cocaine|crack|alcohol|nicotine|methamphetamine|meth|morphine|oxycodone|xylazine|benzodiazepines?|opioids?|stimulants?)\W*$/i;

/** In any text. */
const ANYWHERE = [
  phrasePattern(`[([]\\s*(?:${BESIDE}[,;:]\\s*)?${TIME}${EACH}\\s*(?:[,;:]${BESIDE})?[)\\]]`, 'giu'),
  phrasePattern(
    `(?<!\\p{L})(?:giv(?:e|es|ing)|allow(?:s|ing)?|tak(?:e|es|ing)|spend(?:s|ing)?)\\s+(?:(?!(?:none|nothing|no|less|fewer|every|within|after|before|until)\\s)[\\p{L}’']+\\s+){0,4}?${FIGURE}[\\s-]*${UNIT}${EACH}`,
    'giu',
  ),
];

/** In a heading, at the beginning of a list item, in a cell of a table: `10 min: a first try`, `A first try – 10 min`. */
const IN_LINES = [
  phrasePattern(`(?<=^\\s*)${TIME}${EACH}(?=\\s*(?:$|[:–—-]))`, 'giu'),
  phrasePattern(`(?<=(?:[:,;]|\\s[–—-])\\s*)${TIME}${EACH}(?=\\s*$)`, 'giu'),
];

/**
 * What a text is: running text; a line, which names something rather than tells it, as an item of a list and a cell of a table may; or a heading,
 * which names a part of the activity.
 */
export type MinuteText = 'text' | 'line' | 'heading';

/** Every claim of a text, in order, but those of what is no part of an activity: how long a medicine works, a bus takes, a film goes on. */
export function findMinutes(text: string, kind: MinuteText): MinuteClaim[] {
  if (!/min/i.test(text)) return [];
  const patterns = kind === 'text' ? ANYWHERE : [...ANYWHERE, ...IN_LINES];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(claimOf))
    .toSorted((a, b) => a.start - b.start)
    .filter((claim, index, all) => index === 0 || claim.start >= (all[index - 1]?.end ?? 0))
    .filter((claim) => kind === 'heading' || !isElsewhere(claim, text));
}

/** How far around a claim its sentence is read. */
const NEARBY = 200;

function isElsewhere({ start, end }: MinuteClaim, text: string): boolean {
  const words = text.slice(start, end);
  if (GROUP.test(words)) return false;
  const before =
    text
      .slice(Math.max(0, start - NEARBY), start)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEARBY).split(/[.!?](?:\s|$)/)[0] ?? '';
  const sentence = `${before}${words}${after}`;
  const isTold = /^\p{L}/u.test(words);
  return LASTING.test(sentence) || DRUG.test(before + after) || (isTold && ELSEWHERE.test(sentence));
}

/** True for the head of a column that tells of medicines and other things that last by themselves. */
export const isElsewhereHead = (text: string): boolean =>
  LASTING.test(text) || /\b(?:drugs?|substances?|medicines?|medications?)\b/i.test(text);

const CELL = phrasePattern(`^\\s*${ABOUT}${FIGURE}\\s*$`, 'iu');

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
