/**
 * What English text says of how long the training itself takes: “an 18-hour training”, “these three days”. Only phrases that cannot
 * speak of anything else: hours and days stand in such texts for much more, such as the 72 hours within which a medicine works.
 */
import { NUMERAL, readNumeral } from './numerals.ts';
import { phrasePattern } from './phrase-pattern.ts';

export interface TimeClaim {
  /** `hours` may be contact hours of a scheme; `half-days` are counted like days. */
  readonly unit: 'hours' | 'contact-hours' | 'days' | 'half-days';
  /** Minutes where the unit is hours, else how many. */
  readonly amount: number;
  /** Where the whole phrase stands in the text, and its figure; UTF-16 units, the ends exclusive. */
  readonly phrase: Extent;
  readonly figure: Extent;
  /** The `a` or `an` directly before the figure. */
  readonly article: Extent | undefined;
}

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Without a hyphen, which stands between two of them. */
const WORD = "[\\p{L}\\p{N}’'&/]+";
/** Up to five words, as in `18-hour peer-led enrichment training`. */
const BETWEEN = `(?:[-\\s]{1,3}${WORD}){0,5}?[-\\s]{1,3}`;
const COURSE = '(?:training|course|curriculum|workshop|class|seminar|retreat)';
const TRAINING = `(?:${COURSE}|program(?:me)?)`;
/** What says of itself how long it lasts. */
const TRAINING_ITSELF = `(?:${COURSE}|(?:training|enrichment|education(?:al)?|learning)\\s+program(?:me)?)`;
/** `18-hour`, `three-day`, `six half-day`. */
const COMPOUND = `(?:(?<article>an?)\\s+)?(?<figure>${NUMERAL}|half|full)[-\\s](?<unit>(?:half[-\\s])?day|hour)(?:-long)?`;
/** `18 hours and 30 minutes`, `three days`. */
const LENGTH = `(?<figure>${NUMERAL})\\s+(?<unit>(?:(?:full|long|whole)\\s+)?(?:half[-\\s])?days|(?:(?:contact|training|instructional|credit)\\s+)?hours)(?:\\s+and\\s+(?<minutes>${NUMERAL})\\s+minutes)?(?![\\p{L}\\p{N}])`;
/** Nothing that makes it another length: `24 hours a day`, `three days after`, `three days of withdrawal`, `three days in jail`. */
const ALONE =
  '(?!\\s+(?:an?|per|each|every|after|before|since|later|ago|apart|away|old|without|(?:in|at)\\s+(?:jail|prison|the\\s+hospital|hospital|court|the\\s+street)|of\\s+(?!(?:this|the|our|training|instruction|learning|teaching)(?!\\p{L}))\\p{L}+)(?!\\p{L}))';
/** Nothing that makes it another one’s training: `the 40-hour course of CCAR`. */
const OURS = '(?!\\s+(?:of|by|from|at|for|in|that|which|who|offered|given|run|held|was|were|had)(?!\\p{L}))';
/** A program is as often one of treatment: `our 28-day program`. */
const LEARNING =
  '(?=[^.!?;:]{0,80}(?:training|course|curriculum|workshop|class|seminar|retreat|enrichment|education|learning|certificat|continuing|professional))';

const make = (...sources: string[]): RegExp[] =>
  sources.map((source) => phrasePattern(`(?<![\\p{L}\\p{N}.,–—-])${source}`, 'dgiu'));

/** In any text. */
const ANYWHERE = make(
  `(?:this|our)\\s+${COMPOUND}${LEARNING}${BETWEEN}${TRAINING}(?!\\p{L})`,
  `the\\s+${COMPOUND}[-\\s]+${COURSE}(?!\\p{L})${OURS}`,
  `(?:this|(?:this|our)\\s+${TRAINING})\\s+is\\s+${COMPOUND}${LEARNING}${BETWEEN}${TRAINING}(?!\\p{L})`,
  `(?:(?:this|our)\\s+${TRAINING_ITSELF}|the\\s+${COURSE})\\s+(?:lasts|takes|runs|is|has|spans|covers|fills|consists\\s+of|adds\\s+up\\s+to|goes\\s+on)(?:\\s+(?:for|over|exactly|just|only|all\\s+of|a\\s+total\\s+of))?\\s+${LENGTH}${ALONE}`,
  `(?:these|our)\\s+(?<figure>${NUMERAL})\\s+(?<unit>(?:half[-\\s])?days)(?!\\p{L})${ALONE}`,
  `(?:during|throughout|over|across|(?:end|start|beginning)\\s+of)\\s+the\\s+(?<figure>${NUMERAL})\\s+(?<unit>(?:half[-\\s])?days)(?!\\p{L})(?=\\s*(?:$|[.,;:!?)]|of\\s+(?:this|the|our)\\s+${TRAINING}))`,
  `(?:the|these|all)\\s+${LENGTH}\\s+of\\s+(?:this|the|our)\\s+${COURSE}(?!\\p{L})`,
  `(?<!(?:must|should|have\\s+to|need\\s+to)\\s+)(?:earns?|receives?|awards?|carries|worth|certificate\\s+(?:of|for))\\s+(?:you\\s+)?(?<figure>${NUMERAL})\\s+(?<unit>contact\\s+hours)(?!\\p{L})${ALONE}`,
);

/** In a title or a subtitle, which speak of nothing but the training. */
const IN_TITLES = make(
  `${COMPOUND}${BETWEEN}${TRAINING}(?!\\p{L})`,
  `(?<=^\\s*|[,;:·|(–—]\\s*)${LENGTH}(?=\\s*(?:$|[,;:·|)–—]))`,
  `(?<=(?:in|over|across|within)\\s+)${LENGTH}(?=\\s*(?:$|[,;:·|)–—]))`,
  `(?<figure>${NUMERAL})\\s+(?<unit>contact\\s+hours)(?!\\p{L})`,
  `(?<figure>${NUMERAL})\\s+(?<unit>hours)\\s+of\\s+(?:training|instruction|learning)(?!\\p{L})`,
);

/** In the description: what its sentences begin with, and how long it goes on. */
const IN_DESCRIPTION = make(
  `(?<=^\\s*|[.!?]\\s+)(?:the\\s+)?${COMPOUND}${BETWEEN}${TRAINING}(?!\\p{L})`,
  `(?:over|across)\\s+(?<figure>${NUMERAL})\\s+(?<unit>(?:half[-\\s])?days)(?!\\p{L})${ALONE}`,
);

/** In an agenda’s title, of that agenda. */
const IN_AGENDA = make(
  `(?<figure>${NUMERAL})[-\\s](?:(?:full|online|in-person|virtual|short|long)[-\\s])*(?<unit>half[-\\s]days?|days?|sessions|evenings|mornings|afternoons)(?!\\p{L})`,
  `(?<figure>${NUMERAL})[-\\s](?<unit>hours?)(?!\\p{L})`,
);

/** What a text is, and with it how certain a phrase in it means the training. */
export type TextRole = 'title' | 'description' | 'agenda-title' | 'text';

const PATTERNS: Readonly<Record<TextRole, readonly RegExp[]>> = {
  title: [...ANYWHERE, ...IN_TITLES],
  description: [...ANYWHERE, ...IN_DESCRIPTION],
  'agenda-title': IN_AGENDA,
  text: ANYWHERE,
};

/** What every claim holds, a number before a unit: most texts are done with at a glance. */
const GLANCE =
  /(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|half|full)[-\s]+(?:[a-z]+(?:-[a-z]+)?[-\s]+){0,3}?(?:day|hour|session|evening|morning|afternoon)/i;

/** Every claim of a text, in order; of two that share words, the first. `name` is what the training is called. */
export function findTimeClaims(text: string, role: TextRole, name: string): TimeClaim[] {
  if (!GLANCE.test(text)) return [];
  const patterns = role === 'agenda-title' ? PATTERNS[role] : [...PATTERNS[role], ...namedPatterns(name, text)];
  const all = patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(claimOf));
  const claims: TimeClaim[] = [];
  for (const claim of all.toSorted((a, b) => a.phrase.start - b.phrase.start || b.phrase.end - a.phrase.end)) {
    const last = claims.at(-1);
    if (!last || claim.phrase.start >= last.phrase.end) claims.push(claim);
  }
  return claims;
}

/** `NAME is an 18-hour training`. */
const namedPatterns = (name: string, text: string): RegExp[] =>
  name !== '' && text.includes(name)
    ? make(`${escaped(name)}\\s+is\\s+${COMPOUND}${BETWEEN}${TRAINING}(?!\\p{L})`)
    : [];

function claimOf(match: RegExpMatchArray): TimeClaim[] {
  const { figure = '', unit = '', minutes } = match.groups ?? {};
  const [phrase, at, article] = [match.indices?.[0], match.indices?.groups?.figure, match.indices?.groups?.article];
  if (!phrase || !at) return [];
  const kind = unitOf(figure, unit);
  const isTime = kind === 'hours' || kind === 'contact-hours';
  const value = /^full$/i.test(figure) ? 1 : /^half$/i.test(figure) ? (isTime ? 0.5 : 1) : readNumeral(figure);
  const amount = isTime ? Math.round(value * 60) + (minutes ? readNumeral(minutes) : 0) : value;
  return [
    { unit: kind, amount, phrase: extentOf(phrase), figure: extentOf(at), article: article && extentOf(article) },
  ];
}

function unitOf(figure: string, unit: string): TimeClaim['unit'] {
  if (/^contact/i.test(unit)) return 'contact-hours';
  if (/hour/i.test(unit)) return 'hours';
  return /^half$/i.test(figure) || /^half/i.test(unit) ? 'half-days' : 'days';
}

const extentOf = ([start, end]: readonly [number, number]): Extent => ({ start, end });

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
