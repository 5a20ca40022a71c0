import type { AgendaView } from './view-agenda.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * An agenda whose first day is `start` (`YYYY-MM-DD`). Where all of its days have dates, the later ones stay as far from the first as they were;
 * otherwise one day follows the other.
 */
export function setDates(agenda: AgendaView, start: string): AgendaView {
  const dates = agenda.days.map(({ date }) => (date === undefined ? Number.NaN : Date.parse(date)));
  const [first = 0] = dates;
  const isDated = dates.every((date) => !Number.isNaN(date));
  const from = Date.parse(start);
  return {
    ...agenda,
    start,
    days: agenda.days.map((day, index) => {
      const date = new Date(from + (isDated ? (dates[index] ?? 0) - first : index * DAY));
      return { ...day, date: date.toISOString().slice(0, 10) };
    }),
  };
}
