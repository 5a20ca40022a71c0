import type { AgendaEntry, Day } from '../model/agenda.ts';
import type { Clock } from '../model/clock.ts';
import { endOf } from './book/timetable.ts';

/** A day up to its meal, or from its meal on; a day without a meal is one piece. */
export interface HalfDay {
  readonly day: Day;
  /** Undefined where a figure of the day is unknown. */
  readonly from: Clock | undefined;
  readonly to: Clock | undefined;
  /** Undefined where neither word would be true: in a day without a meal, or one that does not eat around noon. */
  readonly name: 'morning' | 'afternoon' | undefined;
  /** Without the meal. */
  readonly entries: readonly AgendaEntry[];
}

const NOON: Clock = 12 * 60;

/** A day, divided at its meals. */
export function halfDays(day: Day): HalfDay[] {
  const pieces: AgendaEntry[][] = [[]];
  for (const entry of day.entries) {
    if (entry.kind === 'lunch') pieces.push([]);
    else pieces.at(-1)?.push(entry);
  }
  const halves = pieces.filter((entries) => entries.length > 0);
  const beginsEarly = (halves[0]?.[0]?.start ?? NOON) < NOON;
  return halves.map((entries, index) => {
    const last = entries.at(-1);
    const to = last && endOf(last);
    const isAfternoon = index === 1 && to !== undefined && to > NOON;
    const name = halves.length !== 2 || !beginsEarly ? undefined : index === 0 ? 'morning' : 'afternoon';
    return { day, from: entries[0]?.start, to, name: name === 'afternoon' && !isAfternoon ? undefined : name, entries };
  });
}
