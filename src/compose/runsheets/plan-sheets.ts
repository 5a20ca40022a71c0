import type { AgendaEntry, Day } from '../../model/agenda.ts';
import { type HalfDay, halfDays } from '../half-days.ts';

/** What one run sheet covers: a half-day, and the meal that ends it. */
export interface RunSheet {
  readonly half: HalfDay;
  /** Everything that is scheduled, in order; every entry of a day stands on exactly one of its sheets. */
  readonly entries: readonly AgendaEntry[];
  /** True where the day has no other sheet. */
  readonly isWhole: boolean;
  /** True for the last sheet of its day. */
  readonly isLast: boolean;
}

/** The run sheets of an agenda, in order. */
export const planSheets = (days: readonly Day[]): RunSheet[] => days.flatMap(sheetsOfDay);

function sheetsOfDay(day: Day): RunSheet[] {
  const halves = halfDays(day);
  return halves.map((half, index) => {
    const isLast = index === halves.length - 1;
    const begin = index === 0 ? 0 : beginOf(half);
    const entries = day.entries.slice(begin, isLast ? undefined : beginOf(halves[index + 1] ?? half));
    return { half, entries, isWhole: halves.length === 1, isLast };
  });
}

/** Where a half begins among the entries of its day. */
function beginOf({ day, entries: [first] }: HalfDay): number {
  return first ? day.entries.indexOf(first) : 0;
}
