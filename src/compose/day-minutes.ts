import type { Agenda, Day } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { dayTotals, type Totals, totalsFor } from '../resolve/agenda-totals.ts';

/** Minutes by what they are spent on, as plain figures: composing begins only when all of them are known. */
export type DayMinutes = Readonly<Record<keyof Totals, number>>;

/** The minutes of a day. */
export const minutesOfDay = (day: Day): DayMinutes => known(dayTotals(day));

/** Instructional minutes of an agenda; self-study has no days, there the modules are summed. */
export const learningMinutes = (curriculum: Curriculum, agenda: Agenda): number =>
  totalsFor(curriculum, agenda).instructional ?? 0;

const known = ({ instructional, optional, breaks, meals, events, clock }: Totals): DayMinutes => ({
  instructional: instructional ?? 0,
  optional: optional ?? 0,
  breaks: breaks ?? 0,
  meals: meals ?? 0,
  events: events ?? 0,
  clock: clock ?? 0,
});
