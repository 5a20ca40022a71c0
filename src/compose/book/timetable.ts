import type { Agenda, AgendaEntry, Day, ScheduledActivity } from '../../model/agenda.ts';
import type { Clock } from '../../model/clock.ts';
import type { Module } from '../../model/module.ts';
import { endOfDay } from '../../resolve/agenda-totals.ts';
import { minutesOfDay } from '../day-minutes.ts';
import { formatClock, formatClockRange } from '../format.ts';
import type { ProseContext } from '../prose.ts';
import type { Strings } from '../strings.ts';

/** A stretch in which a module is taught without interruption. */
export interface Sitting {
  readonly day: Day;
  readonly from: Clock | undefined;
  readonly to: Clock | undefined;
  readonly activities: readonly ScheduledActivity[];
}

/** When an entry of an agenda is over; undefined where a figure before it is unknown. */
export const endOf = ({ start, minutes }: Pick<AgendaEntry, 'start' | 'minutes'>): Clock | undefined =>
  start === undefined || minutes === undefined ? undefined : start + minutes;

/** The sittings of a module, in order; parts that follow each other directly are one. */
export function sittingsOf(agenda: Agenda, { id }: Pick<Module, 'id'>): Sitting[] {
  return agenda.days.flatMap((day) => {
    const sittings: Sitting[] = [];
    let isOpen = false;
    for (const entry of day.entries) {
      const isHere = entry.kind === 'module' && entry.id.value === id;
      if (isHere) {
        const last = isOpen ? sittings.pop() : undefined;
        sittings.push({
          day,
          from: last ? last.from : entry.start,
          to: endOf(entry),
          activities: [...(last?.activities ?? []), ...entry.activities],
        });
      }
      isOpen = isHere;
    }
    return sittings;
  });
}

/** `Day 1, 10:45–11:30 AM`; several sittings of a day stand behind one day. */
export function sittingsText(sittings: readonly Sitting[], language: string, words: Strings): string {
  const days = [...new Set(sittings.map(({ day }) => day))];
  const parts = days.map((day) => {
    const ranges = sittings
      .filter((sitting) => sitting.day === day)
      .flatMap(({ from, to }) =>
        from === undefined || to === undefined ? [] : [formatClockRange(language, from, to)],
      );
    return [words.day(day.number), ...(ranges.length > 0 ? [words.list(ranges)] : [])].join(', ');
  });
  return parts.join('; ');
}

/** `Day 1`, or `Day 1: Making a Start` where the day has a title of its own. */
export function dayTitle({ number, title }: Day, words: Strings): string {
  const word = words.day(number);
  const plain = title.replace(/\u00a0/g, ' ');
  return plain.startsWith(word.replace(/\u00a0/g, ' ')) || title === '' ? title || word : `${word}: ${title}`;
}

/** What stands under the title of a day: date, clock times, learning time, and whose time it is. */
export function dayLead(day: Day, { curriculum, options, words }: ProseContext): string {
  const { language } = curriculum;
  const [end, learning] = [endOfDay(day), words.hours(minutesOfDay(day).instructional)];
  const span =
    day.start === undefined || end === undefined
      ? words.pages.dayLearning(learning)
      : words.pages.daySpan(formatClock(language, day.start), formatClock(language, end), learning);
  const { timezone } = options.agenda;
  return [day.date ? `${words.date(day.date)}.` : '', span, timezone ? words.pages.timezone(timezone) : '']
    .filter(Boolean)
    .join(' ');
}
