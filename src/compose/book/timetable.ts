import type { Clock } from '../../model/clock.ts';
import type { Activity, Agenda, AgendaEntry, Day, Module, ScheduledActivity } from '../../model/curriculum.ts';
import { formatClockRange } from '../format.ts';
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
      .flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [formatClockRange(language, from, to)]));
    return [words.day(day.number), ...(ranges.length > 0 ? [words.list(ranges)] : [])].join(', ');
  });
  return parts.join('; ');
}

/** When the day ends. */
export function endOfDay({ entries }: Day): Clock | undefined {
  const last = entries.at(-1);
  return last && endOf(last);
}

/** `Day 1`, or `Day 1: Making a Start` where the day has a title of its own. */
export function dayTitle({ number, title }: Day, words: Strings): string {
  const word = words.day(number);
  const plain = title.replace(/\u00a0/g, ' ');
  return plain.startsWith(word.replace(/\u00a0/g, ' ')) || title === '' ? title || word : `${word}: ${title}`;
}

/** Minutes of a day by what they are; `instructional` counts towards the promised hours. */
export interface DayMinutes {
  readonly instructional: number;
  readonly optional: number;
  readonly breaks: number;
  readonly meals: number;
  readonly events: number;
  readonly clock: number;
}

export function minutesOfDay({ entries }: Day): DayMinutes {
  let [instructional, optional, breaks, meals, events] = [0, 0, 0, 0, 0];
  for (const entry of entries) {
    const length = entry.minutes ?? 0;
    if (entry.kind === 'break') breaks += length;
    else if (entry.kind === 'lunch') meals += length;
    else if (entry.kind === 'event') {
      if (entry.counts) instructional += length;
      else events += length;
    } else if (entry.kind === 'module') {
      for (const { activity } of entry.activities) {
        if (activity?.isOptional) optional += lengthOf(activity);
        else if (activity) instructional += lengthOf(activity);
      }
    }
  }
  return { instructional, optional, breaks, meals, events, clock: instructional + optional + breaks + meals + events };
}

const lengthOf = (activity: Activity): number => activity.minutes?.value ?? 0;
