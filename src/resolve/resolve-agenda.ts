import type { Agenda, AgendaEntry, Day, ScheduledActivity } from '../model/agenda.ts';
import type { Clock } from '../model/clock.ts';
import { type Minutes, minutes, sumMinutes } from '../model/minutes.ts';
import type { Activity, Module } from '../model/module.ts';
import type { AgendaFile, DayFields, EntryFields } from '../parse/schema/agenda-schema.ts';
import type { YamlSource } from '../parse/sources.ts';

/**
 * Lays the modules out on days and gives everything its clock time: the start of the day plus the minutes before it,
 * by the wall clock. From the first figure of a day that is unknown, the times after it are unknown too.
 */
export function resolveAgenda(
  id: string,
  source: YamlSource<AgendaFile>,
  modules: ReadonlyMap<string, Module>,
): Agenda | undefined {
  const { fields, file, place } = source;
  const known = { id, file, place: fields?.place ?? place, title: fields?.title?.value ?? id };
  if (!fields) {
    return { ...known, delivery: 'in-person', timezone: undefined, daysPlace: place, days: [], isComplete: false };
  }
  const seen = new Set<string>();
  const days = (fields.days?.items ?? []).map((day, index) => resolveDay(day, index + 1, modules, seen));
  const isSelfStudy = fields.delivery?.value === 'self-study';
  const hasDays = fields.days?.isWhole === true && fields.days.items.every(({ schedule }) => schedule?.isWhole);
  const hasParts = (fields.days?.items ?? []).every(({ schedule }) =>
    (schedule?.items ?? []).every((entry) => entry.kind !== 'module' || entry.isWhole),
  );
  return {
    ...known,
    delivery: fields.delivery?.value ?? 'in-person',
    timezone: fields.timezone?.value,
    ...termsOf(fields),
    daysPlace: fields.keys.days ?? fields.place,
    days,
    isComplete: (isSelfStudy && !fields.keys.days) || (hasDays && hasParts),
  };
}

/** The terms of an estimate, where all that it needs could be read. */
function termsOf({ estimate }: AgendaFile): Pick<Agenda, 'estimate'> {
  if (!estimate?.method || !estimate.difficulty) return {};
  const { place, method, difficulty, seeks } = estimate;
  return { estimate: { place, method: method.value, difficulty, seeks } };
}

function resolveDay(fields: DayFields, number: number, modules: ReadonlyMap<string, Module>, seen: Set<string>): Day {
  const start = fields.start?.value;
  const entries: AgendaEntry[] = [];
  let now: Clock | undefined = start;
  for (const written of fields.schedule?.items ?? []) {
    const entry = resolveEntry(written, now, modules, seen);
    entries.push(entry);
    now = after(now, entry.minutes);
  }
  return {
    number,
    place: fields.place,
    title: fields.title?.value ?? '',
    date: fields.date?.value,
    start,
    end: fields.end,
    entries,
  };
}

const after = (clock: Clock | undefined, length: Minutes | undefined): Clock | undefined =>
  clock === undefined || length === undefined ? undefined : clock + length;

function resolveEntry(
  fields: EntryFields,
  start: Clock | undefined,
  modules: ReadonlyMap<string, Module>,
  seen: Set<string>,
): AgendaEntry {
  const base = { place: fields.place, start };
  if (fields.kind !== 'module') {
    const length = fields.minutes === undefined ? undefined : minutes(fields.minutes);
    return fields.kind === 'event'
      ? {
          ...base,
          kind: 'event',
          title: fields.title.value,
          minutes: length,
          counts: fields.counts,
          notes: fields.notes,
        }
      : { ...base, kind: fields.kind, title: fields.title?.value, minutes: length };
  }
  const module = modules.get(fields.id.value);
  const isContinued = seen.has(fields.id.value);
  seen.add(fields.id.value);
  let now = start;
  const activities = scheduledIn(fields, module).map(({ id, place, activity }): ScheduledActivity => {
    const scheduled = { id, place, activity, start: now };
    now = after(now, activity?.minutes?.value);
    return scheduled;
  });
  const isKnown = module && (module.isComplete || fields.activities);
  const length = isKnown ? sumMinutes(activities.map(({ activity }) => activity?.minutes?.value)) : undefined;
  return {
    ...base,
    kind: 'module',
    id: fields.id,
    module,
    activities,
    minutes: length,
    isContinued,
    isPart: fields.activities !== undefined,
  };
}

type ScheduledId = Pick<ScheduledActivity, 'id' | 'place' | 'activity'>;

/** A whole module is all its activities that are not optional; a part is what is named. */
function scheduledIn(fields: Extract<EntryFields, { kind: 'module' }>, module: Module | undefined): ScheduledId[] {
  if (!fields.activities) {
    return (module?.activities ?? [])
      .filter(({ isOptional }) => !isOptional)
      .map((activity) => ({ id: activity.id, place: fields.place, activity }));
  }
  // Of two with one id, which is reported, the first is meant.
  const byId = new Map<string, Activity>(module?.activities.toReversed().map((activity) => [activity.id, activity]));
  return fields.activities.map(({ value, place }) => ({ id: value, place, activity: byId.get(value) }));
}
