/**
 * The schemes by which boards turn minutes into contact hours, as dated data. Rules differ by a factor of ten in what they call a
 * continuing education unit, so nothing is converted without the name of a scheme.
 *
 * A row stands here only if its rules were seen in full: minutes, what counts, rounding where there is one. What a text does not name
 * as counted is not counted. Left out on 2026-11-22, and why:
 * - NAADAC: an hour is a credit, but only an approved provider’s page says so, and none that was found says what a break is.
 * - APA (psychologists), West Virginia counselors: the text itself was not found.
 * - New Jersey MFT (N.J.A.C. 13:34-5.4): a contact hour is an hour of the clock with a break of ten minutes in it; that would state more
 *   than is scheduled as instruction.
 * - NCCAP: evaluation and wrap-up do not count, and nobody can tell from an agenda which activity is a wrap-up; its two pages
 *   contradict each other on the CEU (1 or 10 hours).
 * - Ohio (4758-13-04: a CEU is one contact hour), North Carolina (21 NCAC 68 .0401): they do not say how long a contact hour is.
 */

/** What scheduled instructional time is spent on, as far as an agenda tells; everything else never counts. */
export const TIME_CLASSES = ['instruction', 'assessment', 'events'] as const;
/**
 * `instruction`: activities; `assessment`: those whose method is `assessment`; `events`: events with `counts: true`, among them the
 * evaluation of the course, if it counts at all.
 */
export type TimeClass = (typeof TIME_CLASSES)[number];

export interface Rounding {
  /** Into how many parts a unit is divided: 4 are quarters. */
  readonly parts: 1 | 2 | 4 | 10;
  /** What the scheme does. We never round up: hours are not more than what is scheduled. */
  readonly direction: 'nearest' | 'down';
}

export interface Scheme {
  readonly id: string;
  /** As it is printed before its figures. */
  readonly short: string;
  /** The body whose rule it is. */
  readonly name: string;
  readonly minutesPerHour: 50 | 60;
  readonly counts: readonly TimeClass[];
  /** Undefined where the rule names none: hours and minutes are then told exactly. */
  readonly rounding: Rounding | undefined;
  /** Continuing education units, where the scheme names them: contact hours in each, and the least that is awarded. */
  readonly ceu: (Rounding & { readonly hours: number; readonly least: number }) | undefined;
  /** Counted minutes below which nothing is stated. */
  readonly least: number | undefined;
  /** The day on which the source was read, `YYYY-MM-DD`: a stored copy of it, so it may be older. */
  readonly asOf: string;
  readonly source: string;
  /** What the source says, in our words, with a date of its own where it has one. */
  readonly seen: string;
}

const READ_ON = '2026-11-22';

/** The schemes that `contact-hours` in curriculum.yaml may name. */
const TABLE = [
  {
    id: 'iacet',
    short: 'IACET',
    name: 'International Association for Continuing Education and Training',
    minutesPerHour: 60,
    // Learner assessment and evaluation of the event are named as counted: greateracadianaregion.net, CEU guide after IACET.
    counts: ['instruction', 'assessment', 'events'],
    rounding: undefined,
    ceu: { hours: 10, parts: 10, direction: 'nearest', least: 0.1 },
    least: 30,
    asOf: READ_ON,
    source: 'https://www.iacet.org/news/iacet-blog/blog-articles/six-steps-to-submitting-ceu-calculations/',
    seen: 'Posted 2019-10-24, on element 6.4 of ANSI/IACET 1-2018: minutes by 60 are contact hours, by 10 CEU; to the nearest tenth; never below 0.1 CEU, so no event below 30 minutes.',
  },
  {
    id: 'ancc',
    short: 'ANCC',
    name: 'American Nurses Credentialing Center',
    minutesPerHour: 60,
    counts: ['instruction', 'assessment', 'events'],
    rounding: undefined,
    ceu: undefined,
    least: undefined,
    asOf: READ_ON,
    source: 'https://midwestnurses.org/faq_category/contact-hours/',
    seen: 'An accredited approver, 2022-02-07, quotes ANCC 2013: 60 minutes of didactic or clinical experience, and the time in which participants evaluate the activity; the unit is the contact hour and never the CEU. No rounding is named.',
  },
  {
    id: 'ncbtmb',
    short: 'NCBTMB',
    name: 'National Certification Board for Therapeutic Massage and Bodywork',
    minutesPerHour: 50,
    counts: ['instruction', 'assessment'],
    // The page names the parts and no direction.
    rounding: { parts: 2, direction: 'down' },
    ceu: undefined,
    least: undefined,
    asOf: READ_ON,
    source: 'https://www.ncbtmb.org/faq/what-is-a-ce-hour/',
    seen: 'Undated. In a room: hours of 50 minutes of structured learning, without meals, in whole or half hours only. Home study goes by words and recordings instead.',
  },
  {
    id: 'boc',
    short: 'BOC',
    name: 'Board of Certification for the Athletic Trainer',
    minutesPerHour: 60,
    counts: ['instruction', 'assessment'],
    rounding: { parts: 4, direction: 'nearest' },
    ceu: { hours: 1, parts: 4, direction: 'nearest', least: 0.25 },
    least: undefined,
    asOf: READ_ON,
    source: 'http://www.bocatc.org/mergener-formula',
    seen: 'Undated. A contact hour is time in the educational part, and is one CEU; not registration, breaks, exhibits, business meetings or social activities; to the nearest quarter hour. Written home study goes by a formula instead.',
  },
] as const satisfies readonly Scheme[];

export type SchemeId = (typeof TABLE)[number]['id'];

export const SCHEMES: readonly (Scheme & { readonly id: SchemeId })[] = TABLE;

export const SCHEME_IDS: readonly SchemeId[] = TABLE.map(({ id }) => id);

/** Minutes of a plain contact hour, which is told without any scheme: all instructional minutes, in hours and minutes. */
export const PLAIN_HOUR = 60;

export function schemeOf(id: SchemeId): Scheme {
  const found = SCHEMES.find((scheme) => scheme.id === id);
  if (!found) throw new RangeError(`No scheme: ${id}`);
  return found;
}
