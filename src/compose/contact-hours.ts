import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { PLAIN_HOUR, TIME_CLASSES } from '../model/schemes.ts';
import { type Amount, type SchemeHours, type StatedHours, statedHours } from '../resolve/contact-hours.ts';
import type { Strings } from './strings.ts';

/** What is printed of an agenda’s contact hours. */
export interface ContactLines {
  /** `18 contact hours of 60 minutes`. */
  readonly hours: string;
  /** `1,080 instructional minutes; breaks and meals not counted`. */
  readonly made: string;
  /** A line for each scheme that the curriculum names, with its rule, its date, and an approval that is valid. */
  readonly schemes: readonly SchemeLine[];
  /** Which of them are stated without an approval. */
  readonly unapproved: string | undefined;
}

export interface SchemeLine {
  readonly text: string;
  /** Whose rule it is, and where it was read. */
  readonly body: string;
  readonly source: string;
}

/** The contact hours of an agenda in words; undefined where its minutes are not known. */
export function contactLines(curriculum: Curriculum, agenda: Agenda, words: Strings): ContactLines | undefined {
  const stated = statedHours(curriculum, agenda);
  if (!stated) return undefined;
  const { contactHours: own } = words;
  const { minutes } = stated;
  const unapproved = stated.schemes.flatMap(({ scheme, hours, approval }) => (hours && !approval ? scheme.short : []));
  return {
    hours: timeOf(minutes, PLAIN_HOUR, words),
    made: agenda.days.length > 0 ? own.made(minutes) : own.madeAlone(minutes),
    schemes: stated.schemes.map((hours) => ({
      text: schemeLine(hours, stated, words),
      body: hours.scheme.name,
      source: hours.scheme.source,
    })),
    unapproved: unapproved.length > 0 ? own.notApproved(words.list(unapproved)) : undefined,
  };
}

/** What stands below the plain hours, a line each. */
export const schemeTexts = ({ schemes, unapproved }: ContactLines): string[] => [
  ...schemes.map(({ text }) => text),
  ...(unapproved ? [unapproved] : []),
];

/** `18 contact hours of 60 minutes (1,080 instructional minutes; breaks and meals not counted)` */
export const plainLine = ({ hours, made }: ContactLines): string => `${hours} (${made})`;

/** The plain hours as a sentence, where the last day of an agenda ends. */
export const togetherLine = (lines: ContactLines, { days }: Agenda, words: Strings): string =>
  days.length > 1 ? words.contactHours.together(plainLine(lines)) : `${plainLine(lines)}.`;

/** Minutes as whole hours of so many minutes; as hours and minutes where they are none. */
const timeOf = (minutes: number, each: number, words: Strings): string =>
  minutes > 0 && minutes % each === 0
    ? words.contactHours.count(minutes / each, each)
    : words.contactHours.time(words.hours(minutes), each);

function schemeLine({ scheme, counted, hours, ceu, approval }: SchemeHours, all: StatedHours, words: Strings): string {
  const { contactHours: own } = words;
  const { short, minutesPerHour, rounding, least = 0 } = scheme;
  const leftOut = TIME_CLASSES.filter((name) => !scheme.counts.includes(name) && all.byClass[name] > 0);
  const told = (amount: Amount): string =>
    rounding ? own.count(amount.value, minutesPerHour) : timeOf(amount.credited, minutesPerHour, words);
  const amounts = hours ? [told(hours), ...(ceu ? [own.ceu(ceu.value, short)] : [])] : [own.tooShort(least)];
  const facts = [
    counted < all.minutes ? own.counted(counted) : '',
    ...leftOut.map((name) => own.leftOut(all.byClass[name], name)),
    hours && rounding ? own.units(rounding.parts, hours.rounded !== 'exact') : '',
    // Where hours go by parts as well, that says it.
    ceu && scheme.ceu && !rounding ? own.ceuUnits(scheme.ceu.parts, ceu.rounded !== 'exact') : '',
    own.asOf(words.date(scheme.asOf)),
  ];
  const line = own.under(short, amounts, facts.filter(Boolean));
  return approval && hours
    ? `${line} ${own.approved(approval.body, approval.number, words.date(approval.expires.value))}`
    : line;
}
