import { nearest } from '../diagnostics/nearest.ts';
import type { Activity, Agenda, Curriculum, Module, ModuleEntry } from '../model/curriculum.ts';

/** What one agenda does with the modules of its curriculum. */
export interface Schedule {
  readonly agenda: Agenda;
  /** The entries of each module by its id, in order. */
  readonly entries: ReadonlyMap<string, readonly ModuleEntry[]>;
  /** Entries that name no module of the curriculum. */
  readonly unknown: readonly ModuleEntry[];
  /** Activities that should be scheduled and are not, by module. */
  readonly lacking: ReadonlyMap<Module, readonly Activity[]>;
  /** Modules that lack something because their id, or an activity's, is misspelt or unreadable: nothing more is said of them. */
  readonly doubtful: ReadonlySet<Module>;
}

/** The schedules of all agendas that have days; a self-study agenda has none. */
export const schedulesOf = (curriculum: Curriculum): Schedule[] => judgedAgendas(curriculum).map((agenda) => readSchedule(agenda, curriculum));

export const judgedAgendas = ({ agendas }: Curriculum): Agenda[] =>
  agendas.filter(({ delivery, days }) => delivery !== 'self-study' || days.length > 0);

/** All entries of modules, in the order of the days. */
export const moduleEntries = (agenda: Agenda): ModuleEntry[] =>
  agenda.days.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'module'));

function readSchedule(agenda: Agenda, { modules, unlisted, sections }: Curriculum): Schedule {
  const listedIds = new Set(modules.map(({ id }) => id));
  const folders = new Set(unlisted.map(({ id }) => id));
  const written = new Set(sections.flatMap(({ entries }) => entries.map(({ id }) => id.value)));
  const entries = new Map<string, ModuleEntry[]>();
  const unknown: ModuleEntry[] = [];
  for (const entry of moduleEntries(agenda)) {
    const id = entry.id.value;
    if (listedIds.has(id)) entries.set(id, [...(entries.get(id) ?? []), entry]);
    else if (!folders.has(id) && !written.has(id)) unknown.push(entry);
  }
  const lacking = new Map<Module, readonly Activity[]>();
  for (const module of modules) {
    const scheduled = new Set((entries.get(module.id) ?? []).flatMap(({ activities }) => activities.map(({ id }) => id)));
    const rest = module.activities.filter(({ id, isOptional }) => !isOptional && !scheduled.has(id));
    if (rest.length > 0) lacking.set(module, rest);
  }
  return { agenda, entries, unknown, lacking, doubtful: findDoubtful(agenda, entries, unknown, [...lacking.keys()]) };
}

function findDoubtful(
  agenda: Agenda,
  entries: Schedule['entries'],
  unknown: readonly ModuleEntry[],
  lacking: readonly Module[],
): Set<Module> {
  if (!agenda.isComplete) return new Set(lacking);
  const doubtful = new Set(
    lacking.filter(({ id }) =>
      entries.get(id)?.some(({ activities }) => activities.some(({ activity }) => activity === undefined)),
    ),
  );
  for (const { id } of unknown) {
    const near = nearest(id.value, lacking.map((module) => module.id));
    // A word that is like none may mean any of them.
    for (const module of lacking) if (near === undefined || module.id === near) doubtful.add(module);
  }
  return doubtful;
}
