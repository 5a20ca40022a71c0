import type { Agenda, AgendaEntry, Day } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { AgendaChange } from './comparison.ts';
import { isEqual, ofBoth, type Versions } from './versions.ts';

/** Every agenda of either version, those of now first. */
export function compareAgendas(curricula: Versions<Curriculum>): AgendaChange[] {
  const { before = [], after = [] } = ofBoth(curricula, ({ agendas }) => agendas);
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].map((id) => {
    const agendas = { before: before.find((one) => one.id === id), after: after.find((one) => one.id === id) };
    return { id, ...agendas, isChanged: !isEqual(ofBoth(agendas, skeletonOf)) };
  });
}

const skeletonOf = ({ title, delivery, timezone, estimate, days }: Agenda) => ({
  title,
  delivery,
  timezone,
  estimate,
  days: days.map(daySkeleton),
});

/** What people see of a day: its entries with their clock times, in minutes from midnight. */
const daySkeleton = ({ title, date, start, end, entries }: Day) => ({
  title,
  date,
  start,
  end: end?.value,
  entries: entries.map((entry) => ({
    key: entryKey(entry),
    start: entry.start,
    minutes: entry.minutes,
    counts: entry.kind === 'event' && entry.counts,
  })),
});

/** What an entry is, whenever it is and however long it takes. */
function entryKey(entry: AgendaEntry): string {
  if (entry.kind === 'module') {
    const part = entry.isPart ? entry.activities.map(({ id }) => id) : [];
    return [entry.kind, entry.id.value, ...part].join(' ');
  }
  return [entry.kind, entry.title ?? ''].join(' ');
}
