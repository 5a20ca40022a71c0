import { nearest } from '../diagnostics/nearest.ts';
import type { Agenda, ModuleEntry, ScheduledActivity } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';
import { oncePerPair } from '../model/once-per.ts';
import type { CheckContext } from './check.ts';
import { areActivitiesSure, isFaulty } from './earlier.ts';

/** What one agenda does with the modules of its curriculum. */
export interface Schedule {
  readonly agenda: Agenda;
  /** True if all of the agenda could be read. */
  readonly isSure: boolean;
  /** The entries of each module by its id, in order. */
  readonly entries: ReadonlyMap<string, readonly ModuleEntry[]>;
  /** Entries that name no module at all. */
  readonly unknown: readonly ModuleEntry[];
  /** Activities that should be scheduled and are not, by module. */
  readonly lacking: ReadonlyMap<Module, readonly Activity[]>;
  /** Modules of which something may be scheduled that is misspelt or unreadable: nothing is said about what they lack. */
  readonly doubtful: ReadonlySet<Module>;
}

/** The schedules of all agendas that have days; a self-study agenda has none. */
export const readSchedules = oncePerPair((curriculum: Curriculum, context: CheckContext): readonly Schedule[] =>
  agendasWithDays(curriculum).map((agenda) => readSchedule(agenda, curriculum, context)),
);

export const agendasWithDays = ({ agendas }: Curriculum): Agenda[] =>
  agendas.filter(({ delivery, days }) => delivery !== 'self-study' || days.length > 0);

/** True if all days of an agenda could be read. */
export const isAgendaSure = ({ isComplete, file, daysPlace }: Agenda, context: CheckContext): boolean =>
  isComplete && !isFaulty(context, file, daysPlace.line);

/** All entries of modules, in the order of the days. */
export const moduleEntries = ({ days }: Agenda): ModuleEntry[] =>
  days.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'module'));

/** What an agenda schedules although it stands in it already, with where it stands first. */
export type Repeated = ReadonlyMap<ScheduledActivity, ScheduledActivity>;

/** Of two activities with one id, each is itself: that they have one id is reported elsewhere. */
export function findRepeated(agenda: Agenda): Repeated {
  const firsts = new Map<Activity, ScheduledActivity>();
  const repeated = new Map<ScheduledActivity, ScheduledActivity>();
  for (const scheduled of moduleEntries(agenda).flatMap(({ activities }) => activities)) {
    if (!scheduled.activity) continue;
    const first = firsts.get(scheduled.activity);
    if (first) repeated.set(scheduled, first);
    else firsts.set(scheduled.activity, scheduled);
  }
  return repeated;
}

function readSchedule(agenda: Agenda, curriculum: Curriculum, context: CheckContext): Schedule {
  const { modules, unlisted, sections } = curriculum;
  const entries = new Map<string, ModuleEntry[]>(modules.map(({ id }) => [id, []]));
  const named = new Set([
    ...unlisted.map(({ id }) => id),
    ...sections.flatMap((section) => section.entries.map(({ id }) => id.value)),
  ]);
  const unknown: ModuleEntry[] = [];
  for (const entry of moduleEntries(agenda)) {
    const own = entries.get(entry.id.value);
    if (own) own.push(entry);
    else if (!named.has(entry.id.value)) unknown.push(entry);
  }
  const lacking = new Map<Module, readonly Activity[]>();
  for (const module of modules) {
    const scheduled = new Set(entries.get(module.id)?.flatMap(({ activities }) => activities.map(({ id }) => id)));
    const rest = module.activities.filter(({ id, isOptional }) => !isOptional && !scheduled.has(id));
    if (rest.length > 0) lacking.set(module, rest);
  }
  const isSure = isAgendaSure(agenda, context);
  const isDoubtful = (module: Module): boolean =>
    !isSure ||
    !areActivitiesSure(module, context) ||
    (entries.get(module.id) ?? []).some(({ activities }) => activities.some(({ activity }) => activity === undefined));
  const doubtful = new Set([...modules.filter(isDoubtful), ...meantBy(unknown, [...lacking.keys()])]);
  return { agenda, isSure, entries, unknown, lacking, doubtful };
}

/** The modules that misspelt entries mean: those that lack something and are spelt nearly so; a word that is like none may mean any. */
function meantBy(unknown: readonly ModuleEntry[], lacking: readonly Module[]): Module[] {
  const ids = lacking.map(({ id }) => id);
  return unknown.flatMap((entry) => {
    const near = nearest(entry.id.value, ids);
    return near === undefined ? lacking : lacking.filter(({ id }) => id === near);
  });
}
