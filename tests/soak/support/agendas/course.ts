/** A course as plain figures, and random ones that keep every promise. Nothing of the program is used here. */
import type { Random } from '../../../seeded/random.ts';

/** All figures are whole minutes. */
export interface Course {
  readonly promised: number;
  /** Ids of the modules of each section; every module stands in one, and their order is the course’s. */
  readonly sections: readonly { readonly id: string; readonly modules: readonly string[] }[];
  readonly modules: readonly CourseModule[];
  readonly agendas: readonly CourseAgenda[];
}

export interface CourseModule {
  readonly id: string;
  readonly minutes: number;
  readonly activities: readonly CourseActivity[];
}

export interface CourseActivity {
  readonly id: string;
  readonly minutes: number;
  readonly isOptional: boolean;
  /** Minutes of its timed steps; none where it has none. */
  readonly steps: readonly number[];
}

/** Without days it is for self-study. */
export interface CourseAgenda {
  readonly id: string;
  readonly days: readonly CourseDay[];
}

export interface CourseDay {
  /** Minutes after midnight. */
  readonly start: number;
  readonly end: number | undefined;
  readonly entries: readonly CourseEntry[];
}

/** A module with `activities` is a part of it, by their ids; without, all that is not optional. */
export type CourseEntry =
  | { readonly kind: 'module'; readonly module: string; readonly activities?: readonly string[] }
  | { readonly kind: 'event'; readonly minutes: number; readonly counts: boolean }
  | { readonly kind: 'break' | 'lunch'; readonly minutes: number };

export const moduleOf = ({ modules }: Pick<Course, 'modules'>, id: string): CourseModule => {
  const found = modules.find((module) => module.id === id);
  if (!found) throw new RangeError(`No module ${id}.`);
  return found;
};

/** The activities that an entry schedules. */
export const scheduledBy = (entry: CourseEntry, course: Pick<Course, 'modules'>): CourseActivity[] => {
  if (entry.kind !== 'module') return [];
  const { activities } = moduleOf(course, entry.module);
  return activities.filter(({ id, isOptional }) => (entry.activities ? entry.activities.includes(id) : !isOptional));
};

/** Minutes by the clock. */
export const lengthOf = (entry: CourseEntry, course: Pick<Course, 'modules'>): number =>
  entry.kind === 'module' ? scheduledBy(entry, course).reduce((all, { minutes }) => all + minutes, 0) : entry.minutes;

const MIDNIGHT = 1440;

/** A course that is right to the minute, and may be warned about. */
export function randomCourse(random: Random): Course {
  const next = (end: number): number => random.below(end);
  const modules = Array.from({ length: 1 + next(6) }, (_, index) => randomModule(`m${index}`, next));
  // Minutes of events that count, the same in every agenda; without days there are none.
  const counted = next(2) * (1 + next(60));
  const alone = counted === 0 && next(5) === 0 ? [{ id: 'alone', days: [] }] : [];
  const led = Array.from(
    { length: next(4) === 0 ? 1 - alone.length : 1 + next(3) },
    (_, at): CourseAgenda => ({
      id: `plan-${at}`,
      days: layOut(modules, counted, next),
    }),
  );
  const agendas = next(2) === 0 ? [...led, ...alone] : [...alone, ...led];
  return { promised: sum(modules) + counted, sections: sectionsOf(modules, next), modules, agendas };
}

type Next = (end: number) => number;

function randomModule(id: string, next: Next): CourseModule {
  const activities = Array.from({ length: 1 + next(5) }, (_, position): CourseActivity => {
    const minutes = 1 + next(next(10) === 0 ? 180 : 45);
    const cuts = Array.from({ length: next(4) }, () => next(minutes));
    const edges = [...new Set([0, ...cuts, minutes])].sort((a, b) => a - b);
    const steps = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
    return {
      id: `a${position}`,
      minutes,
      isOptional: position > 0 && next(3) === 0,
      steps: next(3) === 0 ? steps : [],
    };
  });
  return { id, minutes: sum(activities.filter(({ isOptional }) => !isOptional)), activities };
}

function sectionsOf(modules: readonly CourseModule[], next: Next): Course['sections'] {
  const sections: { id: string; modules: string[] }[] = [];
  for (const { id } of modules) {
    const last = sections.at(-1);
    if (last && next(3) > 0) last.modules.push(id);
    else sections.push({ id: `s${sections.length}`, modules: [id] });
  }
  return sections;
}

const sum = (list: readonly { readonly minutes: number }[]): number =>
  list.reduce((all, { minutes }) => all + minutes, 0);

/** One way of teaching all of it: modules whole or in parts, what does not count between them, days that end before midnight. */
function layOut(modules: readonly CourseModule[], counted: number, next: Next): CourseDay[] {
  const lines = modules.map((module) => partsOf(module, next));
  const entries: CourseEntry[] = [];
  // Parts keep their order in the module; modules go by each other now and then.
  const isMixed = next(4) === 0;
  while (lines.some((line) => line.length > 0)) {
    const open = lines.filter((line) => line.length > 0);
    const entry = open[isMixed ? next(open.length) : 0]?.shift();
    if (entry) entries.push(entry);
  }
  const insert = (entry: CourseEntry): void => void entries.splice(next(entries.length + 1), 0, entry);
  for (let rest = counted; rest > 0; ) {
    const minutes = next(3) === 0 ? rest : 1 + next(rest);
    insert({ kind: 'event', minutes, counts: true });
    rest -= minutes;
  }
  for (let others = next(7); others > 0; others--) {
    const kind = (['event', 'break', 'lunch', 'lunch'] as const)[next(4)] ?? 'break';
    const minutes = kind === 'lunch' && next(2) === 0 ? 29 + next(3) : 1 + next(60);
    insert(kind === 'event' ? { kind, minutes, counts: false } : { kind, minutes });
  }
  const longest = 60 + next(MIDNIGHT - 60);
  const days: CourseEntry[][] = [[]];
  for (const entry of entries) {
    const today = days.at(-1) ?? [];
    const length = [...today, entry].reduce((all, one) => all + lengthOf(one, { modules }), 0);
    if (today.length > 0 && length > longest) days.push([entry]);
    else today.push(entry);
  }
  return days.map((own): CourseDay => {
    const length = own.reduce((all, entry) => all + lengthOf(entry, { modules }), 0);
    const room = Math.max(0, MIDNIGHT - length);
    const start = Math.min(MIDNIGHT - 1, next(5) === 0 ? room : next(room + 1));
    const latest = MIDNIGHT - 1 - start - length;
    const end = start + length + (next(2) === 0 ? 0 : next(Math.max(1, latest + 1)));
    return { start, end: latest >= 0 && next(3) > 0 ? end : undefined, entries: own };
  });
}

/** A module whole, or named piece by piece; what is optional is named or left out. */
function partsOf({ id, activities }: CourseModule, next: Next): CourseEntry[] {
  const whole: CourseEntry = { kind: 'module', module: id };
  if (next(2) === 0) {
    const last = activities.findLastIndex(({ isOptional }) => !isOptional);
    const after = activities.slice(last + 1).filter(() => next(2) === 0);
    return after.length > 0 ? [whole, { ...whole, activities: after.map((one) => one.id) }] : [whole];
  }
  const parts: string[][] = [[]];
  for (const activity of activities) {
    if (activity.isOptional && next(2) === 0) continue;
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && next(2) === 0) parts.push([activity.id]);
    else part.push(activity.id);
  }
  return parts.map((names) => ({ ...whole, activities: names }));
}
