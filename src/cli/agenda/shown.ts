import { formatClock, formatClockRange } from '../../compose/format.ts';
import { stringsFor } from '../../compose/strings.ts';
import { visible } from '../report/visible.ts';
import { durationOf, figure, hoursOf, plural } from '../wording.ts';
import type { AgendaView, DayView, RowView } from './view-agenda.ts';

/** Spaces that must not break are for paper; on a screen they only hinder those who search and copy. */
const plain = (text: string): string => visible(text).replaceAll('\u00a0', ' ');

/** `Day 1, March 1, 2027, 8:45 AM–4:30 PM`, as far as it is known. */
export const dayHead = (day: DayView, language: string): string => dayParts(day, language).join(', ');

/** Its title, its date and its clock times, as far as there are any. */
export function dayParts({ title, date, start, end }: DayView, language: string): string[] {
  const words = stringsFor(language);
  const times =
    start === undefined
      ? ''
      : end === undefined
        ? formatClock(language, start)
        : formatClockRange(language, start, end);
  return [title, date ? words.date(date) : '', times].filter(Boolean).map(plain);
}

export const startOf = ({ start }: RowView, language: string): string =>
  start === undefined ? '?' : plain(formatClock(language, start));

export const titleOf = ({ title, isContinued }: RowView, language: string): string =>
  plain(isContinued ? stringsFor(language).continued(title) : title);

export const minutesOf = (value: number | undefined): string => (value === undefined ? '?' : figure(value));

/** Nothing where nothing counts. */
export const learningOf = ({ instructional }: RowView): string => (instructional === 0 ? '' : minutesOf(instructional));

/** `360 + 360 + 360 = 1,080 min = 18 h 00 min of 18 h` */
export function sumLine({ days, selfStudy, totals, required }: AgendaView): string {
  const parts = (days.length > 0 ? days.map((day) => day.totals) : selfStudy).map(({ instructional }) =>
    minutesOf(instructional),
  );
  const sum = parts.length > 1 ? `${parts.join(' + ')} = ` : '';
  const total = totals.instructional;
  return `${sum}${minutesOf(total)} min = ${durationOf(total)} of ${hoursOf(required)}`;
}

/** What else the clock counts: `Breaks 90 min · meals 180 min`; empty if there is nothing else. */
export function restLine({ totals }: AgendaView): string {
  const rest = [
    ['breaks', totals.breaks],
    ['meals', totals.meals],
    ['other events', totals.events],
    ['optional activities', totals.optional],
  ] as const;
  const parts = rest.filter(([, value]) => value !== 0).map(([name, value]) => `${name} ${durationOf(value)}`);
  return parts.length === 0 ? '' : `Not counted: ${parts.join(', ')}. By the clock: ${durationOf(totals.clock)}.`;
}

/** `By Mergener’s formula, 11,203 words, 48 questions and difficulty 2.5 give 2 h 35 min; made for 6 h, 3 h 25 min short.` */
export function estimateLine({ estimate }: AgendaView): string {
  if (!estimate) return '';
  const { terms, reading, minutes, missing } = estimate;
  const { words, questions } = reading;
  const seeks = terms.seeks ? `; made for ${hoursOf(terms.seeks.value)}` : '';
  const short = missing > 0 ? `, ${durationOf(missing)} short` : '';
  return `By Mergener’s formula, ${plural(words, 'word', 'words')}, ${plural(questions, 'question', 'questions')} and difficulty ${terms.difficulty.value} give ${durationOf(minutes)}${seeks}${short}.`;
}

/** Contact hours, in the language of the curriculum, a line each. */
export const contactOf = ({ contactLines }: AgendaView): string[] => contactLines.map(plain);
