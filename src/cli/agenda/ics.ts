/** iCalendar (RFC 5545): an agenda in the calendar of whoever teaches it, or comes. */
import type { Clock } from '../../model/clock.ts';
import { UsageError } from '../exit.ts';
import { visible } from '../report/visible.ts';
import type { AgendaFormat } from './formats.ts';
import { titleOf } from './shown.ts';
import type { AgendaView, DayView, RowView } from './view-agenda.ts';

/**
 * One calendar with an event for each entry that has a clock time; breaks and meals leave a person free. Where the agenda’s time zone is one of the
 * IANA’s, times are given in UTC; otherwise they are those of the wall, wherever that is. An entry keeps its UID from one printing to the next, so
 * that a calendar replaces what has moved; `--start` makes another course of it, with others.
 *
 * @throws UsageError where days have no dates.
 */
export const ics: AgendaFormat = (agendas, _, dateOf) => {
  const undated = agendas.filter(({ days }) => days.some(({ date }) => date === undefined));
  if (undated.length > 0) {
    throw new UsageError(
      `A calendar needs dates, and some days have none: those of ${undated.map(nameOf).join(', ')}.`,
      'Name the first day with --start, as in --start 2027-03-01, or write “date” for each day of the agenda.',
    );
  }
  const dated = agendas.filter(({ days }) => days.length > 0);
  if (dated.length === 0) {
    throw new UsageError(
      'Self-study has no days, so nothing of it can stand in a calendar.',
      'Take another agenda, with --agenda.',
    );
  }
  const [only] = dated.length === 1 ? dated : [];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coursewright//Coursewright//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(only ? [`X-WR-CALNAME:${text(only.curriculum.title)}`] : []),
    ...dated.flatMap((agenda) => eventsOf(agenda, moment(dateOf(agenda.curriculum)))),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};

const nameOf = ({ id, curriculum }: AgendaView): string => visible(`“${id}” in ${curriculum.id}`);

const eventsOf = (agenda: AgendaView, stamp: string): string[] =>
  agenda.days.flatMap((day) => {
    const met = new Map<string, number>();
    return day.rows.flatMap((row) => {
      const name = row.module?.id ?? row.kind;
      const nth = (met.get(name) ?? 0) + 1;
      met.set(name, nth);
      return eventOf(agenda, day, row, `${name}-${nth}`, stamp);
    });
  });

function eventOf(
  agenda: AgendaView,
  { number, title, date }: DayView,
  row: RowView,
  name: string,
  stamp: string,
): string[] {
  const { curriculum, id, timezone, start: first } = agenda;
  if (date === undefined || row.start === undefined || row.end === undefined) return [];
  const { language } = curriculum;
  const isFree = row.kind === 'break' || row.kind === 'lunch';
  const head = row.module?.number === undefined ? '' : `${row.module.number}. `;
  const about = [curriculum.title, title].join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${[curriculum.id, id, ...(first ? [first] : []), `day-${number}`, name].join('.').replace(/[^\w.-]/g, '-')}@coursewright`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${onClock(date, row.start, timezone)}`,
    `DTEND:${onClock(date, row.end, timezone)}`,
    `SUMMARY${languageOf(language)}:${text(`${head}${titleOf(row, language)}`)}`,
    `DESCRIPTION${languageOf(language)}:${text(about)}`,
    ...(isFree ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** A parameter may hold no sign that ends it. */
const languageOf = (language: string): string => (/^[\w-]+$/.test(language) ? `;LANGUAGE=${language}` : '');

/** `20270301T144500Z`, or without `Z` where the zone is not known. */
function onClock(date: string, clock: Clock, timezone: string | undefined): string {
  const wall = Date.parse(`${date}T00:00:00Z`) + clock * 60_000;
  const offset = zoneOffset(wall, timezone);
  if (offset === undefined) return moment(new Date(wall)).slice(0, -1);
  // Where the clocks are changed within these hours, the offset is another one than that of the first guess.
  return moment(new Date(wall - (zoneOffset(wall - offset, timezone) ?? offset)));
}

/** `20270301T091500Z` */
const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** By how many milliseconds the clocks of a zone are ahead of UTC at a moment; undefined for what is no zone of the IANA. */
function zoneOffset(at: number, timezone: string | undefined): number | undefined {
  if (timezone === undefined) return undefined;
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(at);
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    const [year, month, day] = [part('year'), part('month'), part('day')];
    return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second')) - at;
  } catch {
    return undefined;
  }
}

/** A value of text (RFC 5545, 3.3.11), in which nothing ends a line. */
const text = (value: string): string =>
  visible(value)
    .replaceAll('\u00a0', ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\s+/g, ' ');

/** A line in pieces of at most 75 bytes, none of which ends within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      pieces.push(piece);
      [piece, bytes] = [' ', 1];
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
