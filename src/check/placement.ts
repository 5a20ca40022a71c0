import type { Problem } from '../diagnostics/problem.ts';
import type { Agenda, AgendaEntry, ModuleEntry } from '../model/agenda.ts';
import type { Slot } from '../model/choices.ts';
import type { Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { findRepeated, moduleEntries, readSchedules, type Schedule } from './schedule.ts';
import { listed, quoted } from './wording.ts';

/** What a module wishes for, in words that follow “should”. */
const WISHES: Readonly<Record<Slot, string>> = {
  'opens-course': 'open the course',
  'closes-course': 'close the course',
  'opens-day': 'open a day',
  'closes-day': 'close a day',
  'after-lunch': 'follow a lunch',
  'after-break': 'follow a break',
};

/**
 * An agenda puts a module where its `placement` wants it: after other modules, and in one of the slots named. Events are
 * looked past: a module opens the day after the arrival, too. A lunch is a break as well.
 */
export const placement: Check = {
  rules: ['agenda/placement'],
  *run(curriculum, context) {
    for (const schedule of readSchedules(curriculum, context)) {
      const once = withoutRepeated(schedule);
      for (const module of schedule.isSure ? curriculum.modules : []) {
        if (schedule.doubtful.has(module) || !isPlacementSure(module, context)) continue;
        yield* misplaced(module, curriculum.modules, once);
      }
    }
  },
};

/** True if every wish could be read: one that could not may be the one that is granted. */
const isPlacementSure = ({ placement: { after, slots }, yamlFile }: Module, context: CheckContext): boolean =>
  [...after, ...slots].every(({ place }) => !isFaulty(context, yamlFile, place.line - 1, place.line + 1));

/** The same schedule without entries that are there a second time; those are reported as such. */
function withoutRepeated(schedule: Schedule): Schedule {
  const repeated = findRepeated(schedule.agenda);
  const isNew = (entry: AgendaEntry): boolean =>
    entry.kind !== 'module' || entry.activities.some((scheduled) => !repeated.has(scheduled));
  const days = schedule.agenda.days.map((day) => ({ ...day, entries: day.entries.filter(isNew) }));
  const entries = [...schedule.entries].map(([id, own]) => [id, own.filter(isNew)] as const);
  return { ...schedule, agenda: { ...schedule.agenda, days }, entries: new Map(entries) };
}

/** One problem for a module, whatever it misses: it was put in one wrong place. */
function* misplaced(module: Module, modules: readonly Module[], schedule: Schedule): Iterable<Problem> {
  const entries = schedule.entries.get(module.id) ?? [];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  const late = latePredecessors(module, modules, schedule, first);
  const slots = module.placement.slots;
  const isInSlot = slots.length === 0 || slots.some(({ value }) => fills(value, first, last, schedule.agenda));
  if (late.length === 0 && isInSlot) return;
  const wishes = [
    ...(late.length > 0 ? [`come after ${listed(late.map(({ module: other }) => quoted(other.title.value)))}`] : []),
    ...(isInSlot ? [] : [listed(slots.map(({ value }) => WISHES[value])).replace(/ and ([^,]*)$/, ' or $1')]),
  ];
  const closes = late.length === 0 && slots.every(({ value }) => value.startsWith('closes'));
  yield {
    rule: 'agenda/placement',
    message: `${quoted(module.title.value)} should ${listed(wishes)}, but the agenda ${quoted(schedule.agenda.title)} puts it elsewhere.`,
    hint: 'Move it in the agenda, or change the placement in module.yaml.',
    place: (closes ? last : first).place,
    related: [
      ...late.map(({ module: other, place }) => ({
        message: `${quoted(other.title.value)} is scheduled here.`,
        place,
      })),
      ...[...module.placement.after, ...slots]
        .slice(0, 1)
        .map(({ place }) => ({ message: 'It asks for its place here.', place })),
    ],
  };
}

/** The modules after which this one should come, and which end after it begins. */
function latePredecessors(
  { placement: { after } }: Module,
  modules: readonly Module[],
  { agenda, entries, doubtful }: Schedule,
  first: ModuleEntry,
): { readonly module: Module; readonly place: Place }[] {
  const order = moduleEntries(agenda);
  return after.flatMap(({ value }) => {
    const module = modules.find(({ id }) => id === value);
    const last = entries.get(value)?.at(-1);
    if (!module || !last || doubtful.has(module) || order.indexOf(last) < order.indexOf(first)) return [];
    return [{ module, place: last.place }];
  });
}

function fills(slot: Slot, first: ModuleEntry, last: ModuleEntry, agenda: Agenda): boolean {
  const days = agenda.days.map(({ entries }) => entries.filter(({ kind }) => kind === 'module'));
  switch (slot) {
    case 'opens-course':
      return days.flat()[0] === first;
    case 'closes-course':
      return days.flat().at(-1) === last;
    case 'opens-day':
      return days.some((entries) => entries[0] === first);
    case 'closes-day':
      return days.some((entries) => entries.at(-1) === last);
    case 'after-lunch':
      return pauseBefore(first, agenda)?.kind === 'lunch';
    case 'after-break':
      return pauseBefore(first, agenda) !== undefined;
  }
}

/** The break or lunch after which an entry comes, with nothing but events between. */
function pauseBefore(entry: AgendaEntry, { days }: Agenda): AgendaEntry | undefined {
  const entries = days.find((day) => day.entries.includes(entry))?.entries ?? [];
  const before = entries.slice(0, entries.indexOf(entry)).findLast(({ kind }) => kind !== 'event');
  return before?.kind === 'module' ? undefined : before;
}
