import type { Problem } from '../diagnostics/problem.ts';
import type { AgendaEntry, Day, ModuleEntry } from '../model/agenda.ts';
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
    const wishing = curriculum.modules.filter(({ placement: { after, slots } }) => after.length + slots.length > 0);
    if (wishing.length === 0) return;
    const modules = new Map(curriculum.modules.map((module) => [module.id, module]));
    for (const schedule of readSchedules(curriculum, context)) {
      if (!schedule.isSure) continue;
      const course = layOut(withoutRepeated(schedule));
      for (const module of wishing) {
        if (schedule.doubtful.has(module) || !isPlacementSure(module, context)) continue;
        yield* misplaced(module, modules, course);
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

/** A schedule with what stands where in it. */
interface Course {
  readonly schedule: Schedule;
  /** The entries of modules by their rank in the course. */
  readonly ranks: ReadonlyMap<ModuleEntry, number>;
  readonly slots: Readonly<Record<Slot, ReadonlySet<ModuleEntry>>>;
}

function layOut(schedule: Schedule): Course {
  const order = moduleEntries(schedule.agenda);
  const days = schedule.agenda.days.map(({ entries }) => entries.filter((entry) => entry.kind === 'module'));
  const setOf = (entries: readonly (ModuleEntry | undefined)[]) => new Set(entries.flatMap((entry) => entry ?? []));
  const paused = schedule.agenda.days.flatMap(entriesAfterPauses);
  return {
    schedule,
    ranks: new Map(order.map((entry, rank) => [entry, rank])),
    slots: {
      'opens-course': setOf([order[0]]),
      'closes-course': setOf([order.at(-1)]),
      'opens-day': setOf(days.map((entries) => entries[0])),
      'closes-day': setOf(days.map((entries) => entries.at(-1))),
      'after-lunch': setOf(paused.flatMap(({ entry, pause }) => (pause === 'lunch' ? entry : []))),
      'after-break': setOf(paused.map(({ entry }) => entry)),
    },
  };
}

/** What comes after a break or a lunch, with nothing but events between. */
function entriesAfterPauses({ entries }: Day): { readonly entry: ModuleEntry; readonly pause: 'break' | 'lunch' }[] {
  let pause: 'break' | 'lunch' | undefined;
  return entries.flatMap((entry) => {
    if (entry.kind === 'event') return [];
    const before = pause;
    pause = entry.kind === 'module' ? undefined : entry.kind;
    return entry.kind === 'module' && before ? [{ entry, pause: before }] : [];
  });
}

/** One problem for a module, whatever it misses: it was put in one wrong place. */
function* misplaced(module: Module, modules: ReadonlyMap<string, Module>, course: Course): Iterable<Problem> {
  const { schedule } = course;
  const entries = schedule.entries.get(module.id) ?? [];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  const late = latePredecessors(module, modules, course, first);
  const slots = module.placement.slots;
  const isInSlot =
    slots.length === 0 || slots.some(({ value }) => course.slots[value].has(value.startsWith('closes') ? last : first));
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
  modules: ReadonlyMap<string, Module>,
  { ranks, schedule: { entries, doubtful } }: Course,
  first: ModuleEntry,
): { readonly module: Module; readonly place: Place }[] {
  const rankOf = (entry: ModuleEntry): number => ranks.get(entry) ?? -1;
  return after.flatMap(({ value }) => {
    const module = modules.get(value);
    const last = entries.get(value)?.at(-1);
    if (!module || !last || doubtful.has(module) || rankOf(last) < rankOf(first)) return [];
    return [{ module, place: last.place }];
  });
}
