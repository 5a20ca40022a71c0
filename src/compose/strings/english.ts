import { adapted } from './english/adapted.ts';
import { answers } from './english/answers.ts';
import { books } from './english/books.ts';
import { cards } from './english/cards.ts';
import { changes } from './english/changes.ts';
import { contactHours } from './english/contact-hours.ts';
import { guideDay } from './english/day.ts';
import { deck } from './english/deck.ts';
import { fields } from './english/fields.ts';
import { decimal, figure, minutes, plural } from './english/figures.ts';
import { forms } from './english/forms.ts';
import { guideBook } from './english/guide.ts';
import { handoutFile } from './english/handouts.ts';
import { landing } from './english/landing.ts';
import { pages } from './english/pages.ts';
import { paging } from './english/paging.ts';
import { paperwork } from './english/paperwork.ts';
import { present } from './english/present.ts';
import { reading } from './english/reading.ts';
import { runSheets } from './english/runsheets.ts';
import { selfStudy } from './english/self-study.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The words that more than one kind of document uses; a number never leaves its noun, so the spaces after figures do not break. */
export const english = {
  figure,
  decimal,
  minutes,
  /** What stands after the clock where a day has two halves of twelve hours; undefined where it has 24. */
  halvesOfDay: ['AM', 'PM'] as readonly [string, string] | undefined,
  /** `25 minutes`, `1 minute`. */
  minutesInWords: (value: number): string => plural(value, 'minute', 'minutes'),
  /** `18 hours`, `1 hour 30 minutes`, `45 minutes`. */
  hours: (value: number): string => {
    const [whole, rest] = [Math.floor(value / 60), value % 60];
    const parts = [whole > 0 ? plural(whole, 'hour', 'hours') : '', rest > 0 ? plural(rest, 'minute', 'minutes') : ''];
    return parts.filter(Boolean).join(' ') || plural(0, 'minutes', 'minutes');
  },
  days: (value: number): string => plural(value, 'day', 'days'),
  modules: (value: number): string => plural(value, 'module', 'modules'),
  day: (number: number): string => `Day\u00a0${number}`,
  section: (number: number): string => `Section\u00a0${number}`,
  module: (number: number): string => `Module\u00a0${number}`,
  slide: (number: number | string): string => `Slide\u00a0${number}`,
  version: (version: string): string => `Version\u00a0${version}`,
  draft: 'Draft',
  workbook: 'Participant Workbook',
  guide: 'Trainer Guide',
  slides: 'Slides',
  /** The name of the course line at a module: `Module 2 of 19`. */
  moduleOf: (number: number, count: number): string => `Module\u00a0${number} of\u00a0${count}`,
  modulesOf: (from: number, to: number, count: number): string => `Modules\u00a0${from} to\u00a0${to} of\u00a0${count}`,
  wholeCourse: (count: number): string => `The whole course: ${plural(count, 'module', 'modules')}`,
  continued: (title: string): string => `${title} (continued)`,
  /** `2027-03-01` as `March 1, 2027`. */
  date: (iso: string): string => {
    const [year, month, day] = iso.split('-');
    return `${MONTHS[Number(month) - 1]}\u00a0${Number(day)}, ${year}`;
  },
  break: 'Break',
  lunch: 'Lunch',
  skip: 'Skip to the content',
  /** How people sit together: `in pairs`, `in groups of 3`. */
  grouping: (size: number): string =>
    size === 1 ? 'alone' : size === 2 ? 'in pairs' : `in groups of\u00a0${figure(size)}`,
  /** The ends of a scale that names none. */
  scaleEnds: { from: 'Strongly disagree', to: 'Strongly agree' },
  objectivesLead: 'When you leave you will be able to',
  contentNote: 'Please know',
  takeaways: 'To take with you',
  references: 'References',
  undated: 'n.d.',
  /** Two authors where they are cited in running text. */
  citedPair: (first: string, second: string): string => `${first} & ${second}`,
  /** The authors of a publication, family names first. */
  authors: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`,
  license: 'License and credits',
  holder: 'Holder',
  licenseId: 'License',
  /** For a license that no list knows: `LicenseRef-Owners-Permission`. */
  ownTerms: (id: string): string => `Terms of the holder’s own (${id})`,
  fee: 'Fee',
  coverPicture: 'Cover picture',
  /** What others made and the course shows. */
  items: {
    title: 'Items by others',
    by: (author: string): string => `by ${author}`,
    source: 'Source',
    changes: 'Changed',
    permission: 'Permission',
  },
  funding: 'Funding',
  disclaimer: 'Please note',
  roles: {
    author: 'Written by',
    owner: 'Owned by',
    adapter: 'Adapted by',
    translator: 'Translated by',
    reviewer: 'Reviewed by',
    adviser: 'Advised by',
    funder: 'Funded by',
    support: 'Supported by',
  },
  /** The last of several names: `A, B and C`. */
  list: (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  ...books,
  contactHours,
  answers,
  fields,
  forms,
  pages,
  paging,
  guideBook,
  guideDay,
  deck,
  present,
  cards,
  handoutFile,
  landing,
  reading,
  runSheets,
  paperwork,
  selfStudy,
  adapted,
  changes,
};
